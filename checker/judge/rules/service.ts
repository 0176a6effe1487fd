import type {
  Mounted,
  Observation,
  ServiceExpectation,
  ServiceSeen,
  Specification,
  SpecificationSeen,
} from '../../model.ts';
import { say } from '../../words/index.ts';
import { port } from '../../words/notation.ts';
import { worded } from '../expected.ts';
import { type Difference, difference, differs, type Rule } from '../finding.ts';
import { imageDifference, sameImage } from '../images.ts';
import { onService } from '../services.ts';
import { seemsRunning, taskName, tasksOf } from '../tasks.ts';
import { fileDifferences, nameOf } from './mounted.ts';
import { previousDifferences } from './service-previous.ts';
import { replicasDifferences, replicasOf } from './service-replicas.ts';
import { sameDifferences } from './service-same.ts';
import { type Named, settingsDifferences, settingsOf } from './service-settings.ts';

/** A service's specification, and how many of its replicas run. */
export const service: Rule<'service'> = (wanted, seen) =>
  onService(
    wanted,
    seen,
    worded(wanted, () => expectedFacts(wanted)),
    (found) => {
      const { mode, replicas, image, previous, same } = wanted;
      return {
        actual: () => actualFacts(wanted, found, seen),
        differences: [
          ...(mode ? modeDifferences(mode, found.mode) : []),
          ...(replicas ? replicasDifferences(replicas, found, seen) : []),
          ...(image === undefined ? [] : imageDifferences(image, found, seen)),
          ...specifiedDifferences(wanted, found),
          ...(previous === undefined ? [] : previousDifferences(previous, found, seen, specificationDifferences)),
          ...(same ? sameDifferences(same, found, seen) : []),
        ],
      };
    },
  );

/** Of what a specification says apart from its mode, its image and its replicas. */
function specifiedDifferences(
  wanted: Omit<Specification, 'replicas' | 'image'>,
  found: SpecificationSeen,
): Difference[] {
  const { ports, labels } = wanted;
  return [
    ...(ports ? portDifferences(ports.map(port), found.ports.map(port)) : []),
    ...(labels ? labelDifferences(labels, found.labels) : []),
    ...attachments(wanted).flatMap(([kind, asked]) => attachmentDifferences(kind, asked, found)),
    ...settings(wanted).flatMap((named) => settingsDifferences(named, found)),
    ...(wanted.health === 'none' ? healthDifferences(found) : []),
  ];
}

/** The same of a specification that is not in force any more: no task tells of it. */
function specificationDifferences(wanted: Specification, found: SpecificationSeen): Difference[] {
  const { image, replicas } = wanted;
  const words = say.judge.service;
  return [
    ...differs('replicas', replicas !== undefined && found.replicas !== replicas, () =>
      words.asksFor(found.replicas ?? 0, replicas ?? 0),
    ),
    ...differs('image', image !== undefined && !sameImage(found.image, image), () =>
      words.image(found.image, image ?? ''),
    ),
    ...specifiedDifferences(wanted, found),
  ];
}

function expectedFacts(wanted: ServiceExpectation): string {
  const { previous, same } = wanted;
  const more = [
    ...(typeof previous === 'object' ? [beforeWords(previous)] : []),
    ...(same ? [say.judge.moments.same[same]] : []),
  ];
  return say.judge.service.facts({ ...wanted, previous: isThere(previous), settings: [...flags(wanted), ...more] });
}

function actualFacts(wanted: ServiceExpectation, found: ServiceSeen, seen: Observation): string {
  const { previous, same } = wanted;
  const facts = sameFacts(wanted, found);
  const replicas = replicasOf(found, seen);
  const isAsked = typeof previous === 'object' && found.previous;
  const more = [
    ...(isAsked ? [beforeWords(sameSpecification(previous, isAsked))] : []),
    ...(same ? [say.judge.moments.created(found.createdAt, seen.stepBegan?.by)] : []),
  ];
  const there = previous === undefined || isAsked ? undefined : found.hasPrevious;
  const settings = [...flags(facts), ...more];
  return say.judge.service.facts({ ...facts, previous: there, service: found.name, replicas, settings });
}

/** Whether there is one is all that a claim about its content says of that. */
function isThere(previous: ServiceExpectation['previous']): boolean | undefined {
  return typeof previous === 'boolean' ? previous : undefined;
}

function beforeWords(specification: Specification): string {
  return say.judge.service.before({ ...specification, settings: flags(specification) });
}

type Facts = Omit<Specification, 'replicas'> & { mode?: ServiceSeen['mode'] };

type Attachment = 'networks' | 'secrets' | 'configs';

/** What of that is named, and how. */
function attachments(of: Pick<Facts, Attachment>): [Attachment, (string | Mounted)[]][] {
  return (['networks', 'secrets', 'configs'] as const).flatMap((kind): [Attachment, (string | Mounted)[]][] => {
    const asked = of[kind];
    return asked ? [[kind, asked]] : [];
  });
}

/** What the service says about the very facts that are expected, as the others do not matter. */
function sameFacts(wanted: Omit<Facts, 'mode'> & { mode?: string }, found: SpecificationSeen): Facts {
  const names = Object.keys(wanted.labels ?? {}).filter((name) => Object.hasOwn(found.labels, name));
  return {
    ...(wanted.mode && { mode: found.mode }),
    image: found.image,
    ...(wanted.ports && { ports: found.ports }),
    labels: Object.fromEntries(names.map((name) => [name, found.labels[name] ?? ''])),
    ...Object.fromEntries(attachments(wanted).map(([kind]) => [kind, found[kind] ?? []])),
    ...(wanted.update && { update: found.update }),
    ...(wanted.rollback && { rollback: found.rollback }),
    ...(wanted.health && { health: found.health ?? 'none' }),
  };
}

function sameSpecification(wanted: Specification, found: SpecificationSeen): Specification {
  const { replicas } = found;
  return { ...sameFacts(wanted, found), ...(wanted.replicas !== undefined && replicas !== undefined && { replicas }) };
}

function flags(of: Facts): string[] {
  return settings(of).flatMap(settingsOf);
}

function settings({ update, rollback, health }: Facts): Named[] {
  return [
    ...(update ? [{ of: 'update' as const, values: update }] : []),
    ...(rollback ? [{ of: 'rollback' as const, values: rollback }] : []),
    ...(health && health !== 'none' ? [{ of: 'health' as const, values: health }] : []),
  ];
}

function modeDifferences(wanted: string, found: string): Difference[] {
  return differs('mode', wanted !== found, () => say.judge.service.mode(found, wanted));
}

function imageDifferences(image: string, found: ServiceSeen, seen: Observation): Difference[] {
  if (!sameImage(found.image, image)) return [difference('image', say.judge.service.image(found.image, image))];
  const tasks = tasksOf(seen, found).filter((task) => seemsRunning(task, seen) && sameImage(task.image, image));
  return tasks.flatMap((task) => {
    const other = imageDifference(task, image);
    return differs('image', other !== undefined, () => `${taskName(task)}: ${other}`);
  });
}

function portDifferences(wanted: string[], found: string[]): Difference[] {
  const lacking = wanted.filter((one) => !found.includes(one));
  const extra = found.filter((one) => !wanted.includes(one));
  return [
    ...differs('ports', lacking.length > 0, () => say.judge.service.notPublished(lacking)),
    ...differs('ports', extra.length > 0, () => say.judge.service.publishedToo(extra)),
  ];
}

/** One without a command has what the image has; one that is turned off is none. */
function healthDifferences({ health }: SpecificationSeen): Difference[] {
  const own = health?.cmd !== undefined && health.cmd !== 'none';
  return differs('health', own, () =>
    say.judge.service.healthCheck(settingsOf({ of: 'health', values: health ?? {} })),
  );
}

function attachmentDifferences(
  kind: Attachment,
  asked: (string | Mounted)[],
  service: SpecificationSeen,
): Difference[] {
  const wanted = [...new Set(asked.map(nameOf))];
  const found = service[kind] ?? [];
  const lacking = wanted.filter((one) => !found.includes(one));
  const extra = found.filter((one) => !wanted.includes(one));
  return [
    ...(kind === 'networks' ? [] : fileDifferences(kind, asked, service)),
    ...differs(kind, lacking.length > 0, () => say.judge.service.lacks(kind, lacking)),
    ...differs(kind, extra.length > 0, () => say.judge.service.hasToo(kind, extra)),
  ];
}

function labelDifferences(wanted: Record<string, string>, found: Record<string, string>): Difference[] {
  return Object.entries(wanted).flatMap(([name, value]) => {
    const actual = Object.hasOwn(found, name) ? found[name] : undefined;
    return differs('labels', actual !== value, () => say.judge.service.label(name, actual, value));
  });
}
