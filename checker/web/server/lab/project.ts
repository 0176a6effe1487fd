/** A lab, and how far a student is in it -> what a page may know: no hint and no solution before it was asked for. Pure. */
import { hasChecks, pointsOf } from '../../../lab/index.ts';
import {
  currentStep,
  hintsOf,
  isLost,
  lacksOf,
  missingOf,
  type State,
  solutionOf,
  stepToReset,
} from '../../../learn/index.ts';
import type { Diagnosis, Lab, Reading, Step } from '../../../model.ts';
import { progressOf } from '../../../progress/index.ts';
import type { InEach, LabStep, LabText, LabWork, StepWork, TextCause } from '../../protocol.ts';
import { blocksOf, blocksOfMarkdown } from './text.ts';

/** A lab in each language of the page. */
export type LabInEach = InEach<{ lab: Lab; reading: Reading }>;

export function textOf(labs: LabInEach, manager: string): LabText {
  const { lab } = labs.en;
  return {
    id: lab.id,
    title: inEach(labs, (one) => one.lab.title),
    minutes: lab.minutes,
    intro: inEach(labs, ({ reading }) => blocksOf(withoutTitle(reading.intro), manager)),
    steps: lab.steps.map(
      (step, index): LabStep => ({
        id: step.id,
        title: inEach(labs, (one) => one.lab.steps[index]?.title ?? step.title),
        text: inEach(labs, ({ reading }) => blocksOf(reading.steps[index] ?? [], manager)),
        checked: hasChecks(step),
        challenge: step.challenge,
        points: pointsOf([step]),
        hints: hintsOf(step).length,
        solution: solutionOf(step).length > 0,
      }),
    ),
  };
}

export function workOf(state: State, labs: LabInEach, manager: string, begunAt: number | undefined): LabWork {
  const current = currentStep(state);
  const missing = missingOf(state);
  const { lost, trouble } = state;
  const causes = (state.stand?.causes ?? []).map((cause) => causeOf(cause, manager));
  return {
    steps: Object.fromEntries(
      state.lab.steps.map((step, index) => [step.id, stepWork(step, index, state, labs, manager)]),
    ),
    ...(current && { current: current.id }),
    ...(missing && { missing: { ...missing, causes } }),
    ...(lost && isLost(state) && { lost: { step: lost.step, lacks: lacksOf(lost.checks) } }),
    resetting: state.doing === 'reset',
    ...(trouble === undefined ? {} : { trouble }),
    ...(begunAt === undefined ? {} : { begunAt }),
  };
}

function stepWork(step: Step, index: number, state: State, labs: LabInEach, manager: string): StepWork {
  const { hints, solution = false, solutionOpen = false, passedAt } = progressOf(state.kept, step.id);
  // What is the same in each language has as many hints in it; where one has fewer, the other's is better than none.
  const shown = hintsOf(step).slice(0, hints);
  const hint = (number: number, own: string) =>
    inEach(labs, ({ lab }) => {
      const translated = lab.steps[index];
      return blocksOfMarkdown((translated && hintsOf(translated)[number]) ?? own, manager);
    });
  return {
    ...(passedAt === undefined ? {} : { passedAt: Date.parse(passedAt) }),
    hints: shown.map((own, number) => hint(number, own)),
    ...(solution && {
      solution: solutionOf(step).map(({ script, node }) => ({
        type: 'command' as const,
        script,
        node: node ?? manager,
        output: [],
      })),
    }),
    noPoints: solutionOpen,
    resetTo: stepToReset({ ...state, shown: index }).id,
  };
}

function causeOf({ says, matters, next, node }: Diagnosis, manager: string): TextCause {
  return { says, matters, ...(next !== undefined && { next: { script: next, node: node ?? manager } }) };
}

/** The page has it above. */
function withoutTitle(intro: Reading['intro']): Reading['intro'] {
  return intro.filter((passage) => passage.type !== 'heading' || !passage.title);
}

export function inEach<A, B>(all: InEach<A>, map: (one: A) => B): InEach<B> {
  return { en: map(all.en), ko: map(all.ko) };
}
