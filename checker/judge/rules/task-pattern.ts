import type { Observation, TaskPattern } from '../../model.ts';
import { isOver } from '../../task-states.ts';
import type { TaskLine } from '../../words/facts.ts';
import { say } from '../../words/index.ts';
import { momentDifferences } from '../beginning.ts';
import { imageDifference, sameImage } from '../images.ts';
import { matchesPart } from '../matching.ts';
import { isRunning, unsteadiness } from '../steady.ts';
import { endOf, exitOf, isLost, isOnLostNode, isReportedLost, type KnownTask } from '../tasks.ts';

/** How a task differs from a pattern, each as the rest of a sentence about the task. */
export function patternDifferences(task: KnownTask, pattern: TaskPattern, seen: Observation): string[] {
  const words = say.judge.history.differs;
  const { exit, error, image, node } = pattern;
  const wrongImage = image === undefined ? undefined : imageDifference(task, image);
  return [
    ...stateDifferences(task, pattern, seen),
    ...(exit === undefined || exitOf(task) === exit ? [] : [words.exit(exitOf(task), exit)]),
    ...(error === undefined || matchesPart(error, task.error) ? [] : [words.error(task.error, error)]),
    ...(wrongImage === undefined ? [] : [words.image(wrongImage)]),
    ...(node === undefined || task.nodeName === node ? [] : [words.node(task.nodeName, node)]),
    ...momentDifferences(task, pattern, seen).map(words.moment),
  ];
}

function stateDifferences(task: KnownTask, { state, desired }: TaskPattern, seen: Observation): string[] {
  const words = say.judge.history.differs;
  if (state === undefined && desired === undefined) return [];
  // What was last seen of an erased task says nothing about now, unless it was over.
  if (isLost(task)) return [words.erased(task.state)];
  const wrong = [
    ...(state === undefined || task.state === state ? [] : [words.state(task.state, state)]),
    ...(desired === undefined || task.desired === desired ? [] : [words.desired(task.desired, desired)]),
  ];
  if (wrong.length > 0) return wrong;
  // Alone, `running` has its exact meaning; an author who means a task that swarm gave up names what is desired of it.
  const exact = state === 'running' && (desired === undefined || desired === 'running');
  return exact && !isRunning(task, seen) ? [notRunning(task, seen)] : [];
}

function notRunning(task: KnownTask, seen: Observation): string {
  const { lost, unwanted } = say.judge.history.differs;
  if (isOnLostNode(task, seen)) return lost(task.nodeName);
  const unsteady = task.desired === 'running' ? unsteadiness(task, seen) : undefined;
  return unsteady ? say.judge.task.unsteady(unsteady) : unwanted(task.desired);
}

/** What there is to say of a task; what an older one shares with the one that came after it is left out. */
export function lineOf(task: KnownTask, newer: KnownTask | undefined, seen: Observation): TaskLine {
  const { state, desired, image, content, nodeName } = task;
  const sameAsNewer = newer && sameImage(newer.image, image) && newer.content === content;
  const another = !sameAsNewer && content !== undefined && !sameImage(content, image);
  return {
    state,
    ...(!isUsual(task) && { desired }),
    ...(!sameAsNewer && { image }),
    ...(another && { content }),
    ...(newer?.nodeName !== nodeName && { nodeName }),
    lost: isReportedLost(task, seen),
    erased: isLost(task),
    ...endOf(task),
  };
}

/** What is desired goes without saying of a task that runs as desired, or that is over and not wanted. */
function isUsual({ state, desired }: KnownTask): boolean {
  return state === desired || (isOver(state) ? isOver(desired) : desired === 'running');
}
