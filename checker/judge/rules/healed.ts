import type { Observation, TaskPattern } from '../../model.ts';
import { isOver } from '../../task-states.ts';
import { sameImage } from '../images.ts';
import type { KnownTask } from '../tasks.ts';
import { patternDifferences } from './task-pattern.ts';

/**
 * The tasks that the patterns are held against, newest first. What healed or moved a task after the deed left tasks of the same image
 * in between, which are no part of it: they are passed over where the pattern is met right below them. Else the newest are taken.
 */
export function alignedWith(
  tasks: readonly KnownTask[],
  shows: TaskPattern[],
  seen: Observation,
): readonly KnownTask[] {
  const aligned: KnownTask[] = [];
  let place = 0;
  for (const pattern of shows) {
    while (place > 0 && isPassedOver(tasks[place], tasks[place - 1], pattern, seen)) place += 1;
    const task = tasks[place];
    if (!task || patternDifferences(task, pattern, seen).length > 0) return tasks;
    aligned.push(task);
    place += 1;
  }
  return aligned;
}

function isPassedOver(
  task: KnownTask | undefined,
  newer: KnownTask | undefined,
  pattern: TaskPattern,
  seen: Observation,
): boolean {
  if (!task || !newer || !isOver(task.state) || !sameImage(task.image, newer.image)) return false;
  return patternDifferences(task, pattern, seen).length > 0;
}
