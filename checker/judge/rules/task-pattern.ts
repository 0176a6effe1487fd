import type { Observation, TaskPattern } from '../../model.ts';
import { imageDifference, sameImage } from '../images.ts';
import { matchesPart } from '../matching.ts';
import { isOver } from '../states.ts';
import { endOf, isLost, isOnLostNode, isRunning, type KnownTask } from '../tasks.ts';
import { pattern as quoted } from '../words.ts';

/** How a task differs from a pattern, each as the rest of a sentence about the task. */
export function patternDifferences(task: KnownTask, pattern: TaskPattern, seen: Observation): string[] {
  const { exit, error, image, node } = pattern;
  const wrongImage = image === undefined ? undefined : imageDifference(task, image);
  return [
    ...stateDifferences(task, pattern, seen),
    ...when(exit !== undefined && exitOf(task) !== exit, () => `has ${exitWords(task)}, not exit ${exit}`),
    ...(error && !matchesPart(error, task.error)
      ? [`has ${task.error ? `the error "${task.error}"` : 'no error'}, expected ${quoted(error)}`]
      : []),
    ...(wrongImage ? [`differs: ${wrongImage}`] : []),
    ...when(node !== undefined && task.nodeName !== node, () => `is on ${task.nodeName || 'no node'}, not ${node}`),
  ];
}

function stateDifferences(task: KnownTask, { state, desired }: TaskPattern, seen: Observation): string[] {
  if (state === undefined && desired === undefined) return [];
  // What was last seen of an erased task says nothing about now, unless it was over.
  if (isLost(task)) return [`was erased while it was ${task.state}`];
  const wrong = [
    ...when(state !== undefined && task.state !== state, () => `is ${task.state}, not ${state}`),
    ...when(desired !== undefined && task.desired !== desired, () => `is desired ${task.desired}, not ${desired}`),
  ];
  if (wrong.length > 0) return wrong;
  // Alone, `running` has its exact meaning; an author who means a task that swarm gave up names what is desired of it.
  const exact = state === 'running' && (desired === undefined || desired === 'running');
  return when(exact && !isRunning(task, seen), () => notRunning(task, seen));
}

function when(found: boolean, words: () => string): string[] {
  return found ? [words()] : [];
}

function notRunning(task: KnownTask, seen: Observation): string {
  if (isOnLostNode(task, seen)) return `is reported running, but ${task.nodeName} is down`;
  return `is reported running, but swarm wants it to be ${task.desired}`;
}

/** Swarm fills in exit 0 for what has not ended. */
function exitOf({ exit, state }: KnownTask): number | undefined {
  return isOver(state) ? exit : undefined;
}

function exitWords(task: KnownTask): string {
  const exit = exitOf(task);
  return exit === undefined ? 'no exit code' : `exit ${exit}`;
}

/** `failed (exit 143, error with "unhealthy container")`. */
export function patternWords({ state, desired, exit, error, image, node }: TaskPattern): string {
  const details = [
    ...(desired === undefined ? [] : [`desired ${desired}`]),
    ...(exit === undefined ? [] : [`exit ${exit}`]),
    ...(error ? [`error with ${quoted(error)}`] : []),
  ];
  return [
    state ?? 'a task',
    ...(image ? [image] : []),
    ...(node ? [`on ${node}`] : []),
    ...(details.length > 0 ? [`(${details.join(', ')})`] : []),
  ].join(' ');
}

/** `running simplenode:0.2 on docker-node3`; what an older task shares with the one that came after it is left out. */
export function taskWords(task: KnownTask, newer: KnownTask | undefined, seen: Observation): string {
  const image = newer && sameImage(newer.image, task.image) && newer.content === task.content ? '' : ` ${task.image}`;
  const content = image && task.content && !sameImage(task.content, task.image) ? ` (content of ${task.content})` : '';
  const place = newer?.nodeName === task.nodeName || !task.nodeName ? '' : ` on ${task.nodeName}`;
  const lost = task.state === 'running' && isOnLostNode(task, seen) ? ', which is down' : '';
  const erased = isLost(task) ? ', then erased' : '';
  return `${task.state}${isUsual(task) ? '' : ` (desired ${task.desired})`}${image}${content}${place}${lost}${endOf(task)}${erased}`;
}

/** What is desired goes without saying of a task that runs as desired, or that is over and not wanted. */
function isUsual({ state, desired }: KnownTask): boolean {
  return state === desired || (isOver(state) ? isOver(desired) : desired === 'running');
}
