import type { ContainerSeen } from '../../model.ts';
import { differs, type Rule } from '../finding.ts';
import { findService } from '../services.ts';
import { silentNodes } from '../silent.ts';
import { describeTask, tasksLeftOf } from '../tasks.ts';
import { list, plural } from '../words.ts';

/** That a service is gone, with its tasks and, where asked, its containers on every node. */
export const absent: Rule<'absent'> = ({ service: name, containers }, seen) => {
  const tasks = tasksLeftOf(name, seen);
  const left = containers ? seen.containers.filter((container) => container.service === name) : [];
  const remains = findService(seen, name)
    ? differs('service', true, () => `service ${name} exists, with ${plural(tasks.length, 'task')}`)
    : [
        ...differs(
          'service',
          tasks.length > 0,
          () => `tasks are left: ${list(tasks.map((task) => describeTask(task, seen)))}`,
        ),
        ...differs('containers', left.length > 0, () => `containers are left: ${list(left.map(describe))}`),
      ];
  const silent = containers ? silentNodes('containers', seen) : [];
  return {
    expected: `no service ${name}${containers ? ', and no container of it on any node' : ''}`,
    actual:
      remains.length > 0
        ? remains.map(({ text }) => text).join('; ')
        : `nothing of ${name} ${silent.length > 0 ? 'seen' : 'is left'}`,
    differences: [...remains, ...silent],
  };
};

function describe({ name, state, node }: ContainerSeen): string {
  return `${name} (${state}, ${node})`;
}
