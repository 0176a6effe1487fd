import type { ContainerSeen, ContainersExpectation, Range } from '../../../model.ts';
import { list, range, rangeOf } from '../grammar.ts';

export const containers = {
  expected: ({ service, running, named }: ContainersExpectation) =>
    [
      ...(running ? [`${rangeOf(running, 'running container')} of ${service}`] : []),
      ...(named ? ["every container's name is its task's name, a dot and the task's id"] : []),
    ].join('; '),
  none: (service: string) => `no container of ${service} was seen`,
  container: ({ name, state, node }: ContainerSeen) => `${name} ${state} on ${node}`,
  running: (found: number, wanted: Range) => `running containers: ${found}, expected ${range(wanted)}`,
  noName: 'there is no container whose name could be read',
  misnamed: (containers: readonly { is: string; on: string; shouldBe: string }[]) =>
    list(containers.map(({ is, on, shouldBe }) => `the container ${is} on ${on} should be named ${shouldBe}`)),
};
