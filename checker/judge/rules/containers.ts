import type { ContainerSeen, Range } from '../../model.ts';
import { say } from '../../words/index.ts';
import { claimed, type Difference, differs, type Rule } from '../finding.ts';
import { inRange } from '../matching.ts';
import { onService } from '../services.ts';
import { silentNodes } from '../silent.ts';
import { isRunning } from '../steady.ts';

/** The containers of a service on every node: how many run, and how they are named. */
export const containers: Rule<'containers'> = (expectation, seen) => {
  const words = say.judge.containers;
  const { service, running, named } = expectation;
  return onService(expectation, seen, words.expected(expectation), () => {
    const all = seen.containers.filter((container) => container.service === service);
    const steady = new Set(seen.tasks.filter((task) => isRunning(task, seen)).map(({ id }) => id));
    return {
      actual: () => (all.length > 0 ? all.map(words.container).join(', ') : words.none(service)),
      differences: [
        ...(running ? miscounted(running, all, steady) : []),
        ...(named ? misnamed(all) : []),
        ...silentNodes(claimed(expectation, 'running', 'named'), seen),
      ],
    };
  });
};

/**
 * A container whose task does not run, or may not stay, does not count where some are wanted, but may be one too many. Nodes and
 * manager are not asked at the very same moment: one of the two may tell already that it ended.
 */
function miscounted(wanted: Range, all: ContainerSeen[], steady: ReadonlySet<string>): Difference[] {
  const running = all.filter(({ state }) => state === 'running');
  const lasting = running.filter(({ taskId }) => steady.has(taskId));
  const wrong = [lasting, running].find(({ length }) => !inRange(wanted, length));
  return differs('running', wrong !== undefined, () => say.judge.containers.running(wrong?.length ?? 0, wanted));
}

function misnamed(all: ContainerSeen[]): Difference[] {
  const names = all.map(({ name, node, taskName, taskId }) => ({
    is: name,
    on: node,
    shouldBe: `${taskName}.${taskId}`,
  }));
  const wrong = names.filter(({ is, shouldBe }) => is !== shouldBe);
  return [
    ...differs('named', all.length === 0, () => say.judge.containers.noName),
    ...differs('named', wrong.length > 0, () => say.judge.containers.misnamed(wrong)),
  ];
}
