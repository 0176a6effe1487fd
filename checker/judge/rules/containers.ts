import type { ContainerSeen, Range } from '../../model.ts';
import { claimed, type Difference, differs, type Rule } from '../finding.ts';
import { inRange } from '../matching.ts';
import { onService } from '../services.ts';
import { silentNodes } from '../silent.ts';
import { list, range, rangeOf } from '../words.ts';

/** The containers of a service on every node: how many run, and how they are named. */
export const containers: Rule<'containers'> = (expectation, seen) => {
  const { service: name, running, named } = expectation;
  const expected = [
    ...(running ? [`${rangeOf(running, 'running container')} of ${name}`] : []),
    ...(named ? ["every container's name is its task's name, a dot and the task's id"] : []),
  ];
  return onService(name, seen, expected.join('; '), () => {
    const all = seen.containers.filter((container) => container.service === name);
    const count = all.filter(({ state }) => state === 'running').length;
    return {
      actual: all.length > 0 ? all.map(describe).join(', ') : `no container of ${name} was seen`,
      differences: [
        ...(running ? miscounted(running, count) : []),
        ...(named ? misnamed(all) : []),
        ...silentNodes(claimed(expectation, 'running', 'named'), seen),
      ],
    };
  });
};

function miscounted(wanted: Range, count: number): Difference[] {
  return differs('running', !inRange(wanted, count), () => `running containers: ${count}, expected ${range(wanted)}`);
}

function misnamed(all: ContainerSeen[]): Difference[] {
  const wrong = all.filter((container) => container.name !== nameOf(container));
  return [
    ...differs('named', all.length === 0, () => 'there is no container whose name could be read'),
    ...differs('named', wrong.length > 0, () =>
      list(wrong.map((one) => `the container ${one.name} on ${one.node} should be named ${nameOf(one)}`)),
    ),
  ];
}

function nameOf({ taskName, taskId }: ContainerSeen): string {
  return `${taskName}.${taskId}`;
}

function describe({ name, state, node }: ContainerSeen): string {
  return `${name} ${state} on ${node}`;
}
