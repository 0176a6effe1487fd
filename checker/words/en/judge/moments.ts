import type { Made, ServiceExpectation, Since, TaskState } from '../../../model.ts';
import { time } from '../../notation.ts';
import { list } from '../grammar.ts';

const made: Record<Made, string> = {
  'with-service': 'made with the service itself',
  later: 'made later than the service',
  'before-step': 'made before this step began',
  'in-step': 'made in this step',
};

/** When things came about, compared with when the step began that is judged. */
export const moments = {
  same: {
    service: 'the one that was there when this step began',
    tasks: 'the one that was there when this step began, with its tasks',
  } satisfies Record<NonNullable<ServiceExpectation['same']>, string>,
  /** `began` is when the step began at the latest. */
  created: (at: number, began: number | undefined) =>
    began === undefined
      ? `created at ${time(at)}; when this step began is not known`
      : `created at ${time(at)}, when this step began at ${time(began)}`,
  createdAgain: (service: string, at: number) => `${service} was created again after this step began (at ${time(at)})`,
  newTasks: (tasks: readonly { name: string; at: number }[]) =>
    `not running since before this step began: ${list(tasks.map(({ name, at }) => `${name} (made at ${time(at)})`))}`,
  madeOtherwise: (wanted: Made, at: number) => `it was made at ${time(at)}, and not ${madeWords(wanted)}`,
  notSince: (state: TaskState, at: number) => `it is ${state} since ${time(at)}, before this step began`,
  updateBefore: (at: number) => `the update began at ${time(at)}, before this step did`,
  /** ` made in this step`, of tasks. */
  group: ({ made: how, since }: { made?: Made; since?: Since }) =>
    `${how ? ` ${madeWords(how)}` : ''}${since ? ' since this step began' : ''}`,
};

function madeWords(how: Made): string {
  return made[how];
}
