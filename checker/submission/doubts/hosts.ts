import type { Look } from '../../grades.ts';
import { say } from '../../words/index.ts';
import { shown } from '../shown.ts';
import type { Rule } from './rule.ts';

/** As simplenode greets: with the name of its host, which is the beginning of its container's id. */
const greeting = /^Hello V[\d.]+: ([0-9a-f]{12})$/;

/**
 * Who answers is a container that the file knows somewhere: one at least of all that answered at that port. Only where a service of
 * the lab has the port for itself, and has run for a while: what has just begun may answer before anybody lists it.
 */
export const hosts: Rule = function* ({ attempts }) {
  const known = new Set<string>();
  for (const { seen } of attempts) {
    for (const { containerId = '' } of seen.tasks) known.add(containerId.slice(0, 12));
    for (const { id } of seen.containers) known.add(id.slice(0, 12));
  }
  for (const { line, attempt } of attempts) {
    for (const look of attempt.looks) {
      for (const { answers } of look.asked) {
        const atRest = answers.filter(({ url }) => isAtRest(look, url));
        const names = atRest.flatMap(({ body }) => greeting.exec(body.trim())?.[1] ?? []);
        const [name] = names;
        if (name === undefined || names.some((one) => known.has(one))) continue;
        yield { id: 'unknown-host', line, says: say.submission.doubts.unknownHost(shown(name)) };
      }
    }
  }
};

const settled = 10_000; // milliseconds

/** True where the port is that of a service of which all that is to run has run for a while. */
function isAtRest({ at, services, tasks }: Look, url: string): boolean {
  const port = Number(/:(\d+)/.exec(url.replace(/^https?:\/\//, ''))?.[1]);
  const service = services.find(({ ports }) =>
    ports.some(({ published, mode }) => published === port && mode === 'ingress'),
  );
  if (!service || service.updatedAt > at - settled) return false;
  const wanted = tasks.filter(({ serviceId, desired }) => serviceId === service.id && desired === 'running');
  const runs = wanted.filter(({ state, since }) => state === 'running' && since < at - settled);
  return wanted.length > 0 && runs.length === wanted.length;
}
