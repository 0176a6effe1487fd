import type { Observation, ServiceExpectation, ServiceSeen } from '../../model.ts';
import { type Difference, differs, type Rule } from '../finding.ts';
import { imageDifference, sameImage } from '../images.ts';
import { onService } from '../services.ts';
import { isRunning, taskName, tasksOf } from '../tasks.ts';
import { list, port } from '../words.ts';
import { replicasDifferences, replicasOf } from './service-replicas.ts';
import { type Named, settingsDifferences, settingsOf } from './service-settings.ts';

/** A service's specification, and how many of its replicas run. */
export const service: Rule<'service'> = (wanted, seen) => {
  const expected = [`service ${wanted.service}`, ...facts(wanted, wanted.replicas)].join(', ');
  return onService(wanted.service, seen, expected, (found) => {
    const { mode, replicas, image, ports, labels } = wanted;
    return {
      actual: [`service ${found.name}`, ...facts(sameFacts(wanted, found), replicasOf(found, seen))].join(', '),
      differences: [
        ...differs('mode', mode !== undefined && mode !== found.mode, () => `the mode is ${found.mode}, not ${mode}`),
        ...(replicas ? replicasDifferences(replicas, found, seen) : []),
        ...(image === undefined ? [] : imageDifferences(image, found, seen)),
        ...(ports ? portDifferences(ports.map(port), found.ports.map(port)) : []),
        ...(labels ? labelDifferences(labels, found.labels) : []),
        ...settings(wanted).flatMap((named) => settingsDifferences(named, found)),
      ],
    };
  });
};

type Facts = Pick<ServiceExpectation, 'image' | 'ports' | 'labels' | 'update' | 'rollback' | 'health'> & {
  mode?: ServiceSeen['mode'];
};

function facts(of: Facts, replicas: ServiceExpectation['replicas']): string[] {
  const { mode, image, ports, labels } = of;
  return [
    ...(mode ? [mode] : []),
    ...(replicas ? [`${replicas.running}/${replicas.desired} replicas running`] : []),
    ...(image ? [`image ${image}`] : []),
    ...(ports ? [`published ports ${list(ports.map(port))}`] : []),
    ...Object.entries(labels ?? {}).map(([name, value]) => `label ${name}=${value}`),
    ...settings(of).flatMap(settingsOf),
  ];
}

/** What the service says about the very facts that are expected, as the others do not matter. */
function sameFacts(wanted: ServiceExpectation, found: ServiceSeen): Facts {
  const names = Object.keys(wanted.labels ?? {}).filter((name) => Object.hasOwn(found.labels, name));
  return {
    ...(wanted.mode && { mode: found.mode }),
    image: found.image,
    ...(wanted.ports && { ports: found.ports }),
    labels: Object.fromEntries(names.map((name) => [name, found.labels[name] ?? ''])),
    ...(wanted.update && { update: found.update }),
    ...(wanted.rollback && { rollback: found.rollback }),
    ...(wanted.health && found.health && { health: found.health }),
  };
}

function settings({ update, rollback, health }: Facts): Named[] {
  return [
    ...(update ? [{ of: 'update' as const, values: update }] : []),
    ...(rollback ? [{ of: 'rollback' as const, values: rollback }] : []),
    ...(health ? [{ of: 'health' as const, values: health }] : []),
  ];
}

function imageDifferences(image: string, found: ServiceSeen, seen: Observation): Difference[] {
  if (!sameImage(found.image, image))
    return differs('image', true, () => `the service's image is ${found.image}, not ${image}`);
  const tasks = tasksOf(seen, found).filter((task) => isRunning(task, seen) && sameImage(task.image, image));
  return tasks.flatMap((task) => {
    const difference = imageDifference(task, image);
    return differs('image', difference !== undefined, () => `${taskName(task)}: ${difference}`);
  });
}

function portDifferences(wanted: string[], found: string[]): Difference[] {
  const lacking = wanted.filter((one) => !found.includes(one));
  const extra = found.filter((one) => !wanted.includes(one));
  return [
    ...differs('ports', lacking.length > 0, () => `not published: ${list(lacking)}`),
    ...differs('ports', extra.length > 0, () => `published, but not expected: ${list(extra)}`),
  ];
}

function labelDifferences(wanted: Record<string, string>, found: Record<string, string>): Difference[] {
  return Object.entries(wanted).flatMap(([name, value]) => {
    const actual = Object.hasOwn(found, name) ? found[name] : undefined;
    const is = actual === undefined ? 'is not set' : `is "${actual}"`;
    return differs('labels', actual !== value, () => `the label ${name} ${is}, expected "${value}"`);
  });
}
