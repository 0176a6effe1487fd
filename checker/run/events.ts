/** What a run tells while it goes on, for whoever shows it. */
import type {
  Check,
  CheckReport,
  Command,
  Judgement,
  Lab,
  LabReport,
  Observation,
  Report,
  Step,
  StepReport,
  Verdict,
} from '../model.ts';

export type RunEvent =
  | { type: 'lab'; lab: Lab; index: number; of: number }
  | { type: 'preparing'; what: string }
  | { type: 'step'; lab: Lab; step: Step; index: number }
  | { type: 'command'; command: Command; node: string }
  | { type: 'output'; text: string }
  | { type: 'commandDone'; command: StepReport['commands'][number] }
  | { type: 'checking'; check: Check; judgement: Judgement; seen: Observation; seconds: number }
  | { type: 'checked'; check: CheckReport }
  | { type: 'stepDone'; step: StepReport }
  | { type: 'labDone'; lab: LabReport }
  | { type: 'done'; report: Report };

/** `lab` is the one that the event is about, where several are run at once. */
export type OnEvent = (event: RunEvent, lab?: Lab) => void;

/** From best to worst: what holds several verdicts has the worst of them. */
const order: Verdict['verdict'][] = ['pass', 'skipped', 'notYet', 'fail', 'broken'];

/** The worst of these verdicts; `pass` of none. */
export function worst(verdicts: Verdict['verdict'][]): Verdict['verdict'] {
  return verdicts.reduce((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a), 'pass');
}

/** Of a tutorial: what was skipped says nothing, unless all of it was. */
export function worstOfDone(reports: { verdict: Verdict['verdict'] }[]): Verdict['verdict'] {
  const done = reports.map(({ verdict }) => verdict).filter((verdict) => verdict !== 'skipped');
  return done.length === 0 && reports.length > 0 ? 'skipped' : worst(done);
}
