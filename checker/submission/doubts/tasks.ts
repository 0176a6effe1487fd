import type { TaskSeen } from '../../model.ts';
import { isBefore } from '../../task-states.ts';
import { say } from '../../words/index.ts';
import type { ReadAttempt } from '../read-file.ts';
import { shown } from '../shown.ts';
import { bySwarm, chainsOf, type Rule, slack } from './rule.ts';

/** A task as it was last seen. */
interface Known {
  task: TaskSeen;
  at: number;
  by: ReadAttempt;
}

/** A task stays the task that it is, and its states go one way. */
export const tasks: Rule = function* (read) {
  const words = say.submission.doubts;
  for (const attempts of chainsOf(read).flatMap(bySwarm)) {
    const known = new Map<string, Known>();
    for (const by of attempts) {
      const { line } = by;
      for (const { task, at } of sightings(by)) {
        const id = shown(task.id);
        const before = known.get(task.id);
        const changed = before && changedIn(before.task, task);
        if (changed) yield { id: 'task-changed', line, says: words.taskChanged(id, changed) };
        if (before && isLater({ task, at, by }, before) && isBefore(task.state, before.task.state)) {
          yield { id: 'state-back', line, says: words.stateBack(id, before.task.state, task.state) };
        }
        if (!before || at >= before.at) known.set(task.id, { task, at, by });
      }
      for (const { id, seen } of by.seen.tasks) {
        const back = seen.find(({ state }, index) => isBefore(state, seen[index - 1]?.state ?? 'new'));
        if (back) yield { id: 'state-back', line, says: words.stateInside(shown(id), back.state) };
      }
    }
  }
};

/** Each form of each task, when it was first seen so. */
function* sightings({ attempt }: ReadAttempt): Iterable<{ task: TaskSeen; at: number }> {
  const before = new Set<TaskSeen>();
  for (const { at, history } of attempt.looks) {
    for (const task of history) {
      if (before.has(task)) continue;
      before.add(task);
      yield { task, at };
    }
  }
}

/** Of two who looked beside each other, as `learn` and `check` may, the one that began later may be told the older state. */
function isLater(one: Known, other: Known): boolean {
  return one.by === other.by || one.at > other.at + slack;
}

/** What a task is never changes; its node and its container are found once. */
function changedIn(before: TaskSeen, now: TaskSeen): string | undefined {
  const fixed = (['serviceId', 'slot', 'createdAt', 'image'] as const).find((key) => before[key] !== now[key]);
  const found = (['nodeId', 'containerId'] as const).find((key) => before[key] && now[key] && before[key] !== now[key]);
  return fixed ?? found;
}
