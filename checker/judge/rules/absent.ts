import { say } from '../../words/index.ts';
import { factsOf } from '../facts.ts';
import { difference, differs, type Rule } from '../finding.ts';
import { findService } from '../services.ts';
import { silentNodes } from '../silent.ts';
import { tasksLeftOf } from '../tasks.ts';

/** That a service is gone, with its tasks and, where asked, its containers on every node. */
export const absent: Rule<'absent'> = (expectation, seen) => {
  const words = say.judge.absent;
  const { service, containers, beside } = expectation;
  const tasks = tasksLeftOf(service, seen).map((task) => factsOf(task, seen));
  const left = containers ? seen.containers.filter((container) => container.service === service) : [];
  const remains = findService(seen, service)
    ? [difference('service', words.exists(service, tasks.length))]
    : [
        ...differs('service', tasks.length > 0, () => words.tasksLeft(tasks)),
        ...differs('containers', left.length > 0, () => words.containersLeft(left)),
      ];
  const without = beside !== undefined && !findService(seen, beside);
  const silent = containers ? silentNodes('containers', seen) : [];
  const nothing = silent.length > 0 ? words.nothingSeen(service) : words.nothingLeft(service);
  return {
    expected: words.expected(expectation),
    actual: () => (remains.length > 0 ? remains.map(({ text }) => text).join('; ') : nothing),
    differences: [...remains, ...differs('beside', without, () => words.without(beside as string)), ...silent],
  };
};
