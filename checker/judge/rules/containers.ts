import type { ContainerSeen, Range } from '../../model.ts';
import { say } from '../../words/index.ts';
import { claimed, type Difference, differs, type Rule } from '../finding.ts';
import { inRange } from '../matching.ts';
import { onService } from '../services.ts';
import { silentNodes } from '../silent.ts';

/** The containers of a service on every node: how many run, and how they are named. */
export const containers: Rule<'containers'> = (expectation, seen) => {
  const words = say.judge.containers;
  const { service, running, named } = expectation;
  return onService(service, seen, words.expected(expectation), () => {
    const all = seen.containers.filter((container) => container.service === service);
    return {
      actual: () => (all.length > 0 ? all.map(words.container).join(', ') : words.none(service)),
      differences: [
        ...(running ? miscounted(running, all) : []),
        ...(named ? misnamed(all) : []),
        ...silentNodes(claimed(expectation, 'running', 'named'), seen),
      ],
    };
  });
};

function miscounted(wanted: Range, all: ContainerSeen[]): Difference[] {
  const running = all.filter(({ state }) => state === 'running').length;
  return differs('running', !inRange(wanted, running), () => say.judge.containers.running(running, wanted));
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
