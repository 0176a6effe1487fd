import type { ContainerSeen } from '../../model.ts';
import { differs, type Rule } from '../finding.ts';
import { inRange } from '../matching.ts';
import { onService } from '../services.ts';
import { silentNodes } from '../silent.ts';
import { list, range, rangeOf } from '../words.ts';

/** The containers of a service on every node: how many run, and how they are named. */
export const containers: Rule<'containers'> = ({ service: name, running, named }, seen) => {
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
        ...(running && !inRange(running, count) ? [`running containers: ${count}, expected ${range(running)}`] : []),
        ...(named ? misnamed(all) : []),
        ...silentNodes(seen),
      ],
    };
  });
};

function misnamed(all: ContainerSeen[]): string[] {
  const wrong = all.filter((container) => container.name !== nameOf(container));
  return [
    ...differs(all.length === 0, () => 'there is no container whose name could be read'),
    ...differs(wrong.length > 0, () =>
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
