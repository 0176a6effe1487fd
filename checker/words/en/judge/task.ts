import type { TaskPattern } from '../../../model.ts';
import type { TaskEnd, TaskFacts, TaskLine, TaskName, Unsteady } from '../../facts.ts';
import { duration, pattern as quoted } from '../../notation.ts';
import { moments } from './moments.ts';

/** ` on docker-node3`, where the name does not say so and a node is known. */
export function place({ slot, nodeName }: TaskName): string {
  return slot === undefined || nodeName === '' ? '' : ` on ${nodeName}`;
}

/** ` (exit 143, "task: non-zero exit (143)")`, or nothing where there is neither. */
function end({ exit, error }: TaskEnd): string {
  const parts = [...(exit === undefined ? [] : [`exit ${exit}`]), ...(error === '' ? [] : [`"${error}"`])];
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

const contentOf = (content: string) => (content === 'other' ? 'an image that is not of this kit' : content);

const down = (lost: boolean) => (lost ? ', which is down' : '');

/** `simple.2`; a global service's task has no number: `simple on docker-node2`. */
const name = ({ service, slot, nodeName }: TaskName) =>
  slot === undefined ? `${service} on ${nodeName}` : `${service}.${slot}`;

/** The rest of a sentence about a task that runs. */
const unsteady = ({ ran, needs, why }: Unsteady) => {
  const because = {
    update: 'its update is under way',
    forgotten: 'Swarm kept nothing of the task that it replaced',
    new: 'a program that crashes runs for a moment too',
  };
  const reason =
    typeof why === 'string'
      ? because[why]
      : `${why.ended === 1 ? 'the task' : `the ${why.ended} tasks`} before it ended`;
  return `has run for ${duration(ran)}, and counts as running after ${duration(needs)}: ${reason}`;
};

export const task = {
  name,
  /** `simple.2 is failed on docker-node3 (exit 1, "task: non-zero exit (1)")`. */
  is: (task: TaskFacts) =>
    task.unsteady
      ? `${name(task)} ${unsteady(task.unsteady)}`
      : `${name(task)} is ${task.state}${place(task)}${down(task.lost)}${end(task)}`,
  unsteady,
  /** `simple.2 simplenode:0.2 on docker-node3`. */
  withImage: (task: TaskFacts) => `${name(task)} ${task.image}${place(task)}${end(task)}`,
  /** `running simplenode:0.2 on docker-node3`. */
  line: ({ state, desired, image, content, nodeName, lost, erased, ...ended }: TaskLine) => {
    const of = `${image ? ` ${image}` : ''}${content ? ` (content of ${contentOf(content)})` : ''}${nodeName ? ` on ${nodeName}` : ''}`;
    return `${state}${desired ? ` (desired ${desired})` : ''}${of}${down(lost)}${end(ended)}${erased ? ', then erased' : ''}`;
  },
  /** `failed (exit 143, error with "unhealthy container")`. */
  pattern: ({ state, desired, exit, error, image, node, ...others }: TaskPattern) => {
    const details = [
      ...(desired === undefined ? [] : [`desired ${desired}`]),
      ...(exit === undefined ? [] : [`exit ${exit}`]),
      ...(error ? [`error with ${quoted(error)}`] : []),
    ];
    return [
      state ?? 'a task',
      ...(image ? [image] : []),
      ...(node ? [`on ${node}`] : []),
      ...(moments.group(others) ? [moments.group(others).trim()] : []),
      ...(details.length > 0 ? [`(${details.join(', ')})`] : []),
    ].join(' ');
  },
};
