import type { VerdictName } from '../../model.ts';
import { largestUnits, type Unit } from '../units.ts';
import { count } from './grammar.ts';

const units: Record<Unit, string> = { day: ' d', hour: ' h', minute: ' min', second: ' s' };

/** Time since the begin of a timeline: `7.5 s`, `10 min 5 s`, `2 d 5 h`. */
function moment(seconds: number): string {
  if (seconds < 599.95) return `${Number(seconds.toFixed(1))} s`;
  return largestUnits(seconds)
    .map(([count, unit]) => `${count}${units[unit]}`)
    .join(' ');
}

const phases = {
  unwatched: 'not watched',
  waiting: 'waiting to start (new … ready)',
  starting: 'starting',
  running: 'running',
  failing: 'running, probes failing',
  unhealthy: 'running, unhealthy',
  stopping: 'running, told to stop',
};

type Phase = keyof typeof phases;

/** The same where there is little room. */
function phase(of: Phase, failures: number): string {
  const short = { ...phases, waiting: 'waiting', unhealthy: 'unhealthy', stopping: 'stopping' };
  return of === 'failing' ? `${count(failures, 'probe')} failed` : short[of];
}

const endings = {
  shutdown: 'shutdown',
  complete: 'complete',
  failed: 'failed',
  rejected: 'rejected',
  orphaned: 'orphaned',
  removed: 'removed',
};

const timeline = {
  heading: 'Timeline',
  caption: 'Each bar is a task, in the row of its slot or node. Time runs from the start of the first command.',
  captionApi:
    'Each bar is a task, in the row of its slot or node. Nobody watched: the Engine API tells when a task was created and since when it is in its latest state, and nothing of the time between. Time runs from the creation of the oldest task.',
  none: 'No task of the services of this lab was seen.',
  titles: (labs: string[]) => `Timeline of ${labs.length === 1 ? 'lab' : 'labs'} ${labs.join(', ')}`,
  description: (tasks: number, services: string[], seconds: string) =>
    `${count(tasks, 'task')} of ${count(services.length, 'service')} (${services.join(', ')}) in ${seconds}. The same in words stands in the table of tasks.`,
  runningTasks: 'running tasks',
  slot: (slot: number) => `slot ${slot}`,
  noNode: 'no node',
  phases,
  endings,
  healthy: 'healthy',
  phase,
  ending: (ending: keyof typeof endings, exit?: number) =>
    ending === 'failed' && exit !== undefined ? `failed, exit ${exit}` : endings[ending],
  moment,
  phaseFrom: (of: Phase, seconds: number, failures: number) => `${phase(of, failures)} from ${moment(seconds)}`,
  endedAt: (ending: string, seconds: number) => `${ending} at ${moment(seconds)}`,
  ranBefore: (seconds: number) => `ran ${moment(seconds)} before the task before it ended`,
  ranAfter: (seconds: number) => `ran ${moment(seconds)} after the task before it ended`,
  left: (rows: number) => `${count(rows, 'more row')} not drawn`,
  legend: 'Legend',
  counts: 'number of running tasks; hatched: still running, told to stop',
  command: 'a command, from its start to its end',
  alive: 'goes on',
  commands: 'Commands',
  tasks: 'Tasks in words',
  columns: { task: 'task', image: 'image', node: 'node', life: 'what became of it' },
};

/** What happened, in one line: the first thing that is read. */
function headline(verdict: VerdictName, labs: number, passed: number): string {
  if (verdict === 'pass') return labs === 1 ? 'Passed' : `All ${labs} labs passed`;
  if (verdict === 'broken') return 'The cluster or the checker failed';
  return labs === 1 ? 'Did not pass' : `${labs - passed} of ${labs} labs did not pass`;
}

export const html = {
  title: 'swarmlab report',
  timeline,
  skip: 'Skip to the labs',
  headline,
  facts: { points: 'points', labs: 'labs', commands: 'commands', checks: 'checks', time: 'time' },
  startedAt: (moment: string) => `started ${moment} UTC`,
  ofPoints: (earned: number, points: number) => `${earned} of ${points}`,
  ofAll: (number: number, all: number) => `${number} of ${all}`,
  labs: 'Labs',
  columns: { lab: 'lab', verdict: 'verdict', steps: 'steps passed', points: 'points', time: 'time' },
  problems: 'What did not pass',
  points: (earned: number, points: number) => `${earned} of ${count(points, 'point')}`,
  worth: (points: number) => count(points, 'point'),
  exit: (code: number) => `exit ${code}`,
  on: (node: string) => `on ${node}`,
  output: (lines: number) => `output, ${count(lines, 'line')}`,
  noOutput: 'no output',
  stdout: 'standard output',
  stderr: 'standard error',
  /** In place of lines that were cut from a long output. */
  cut: (lines: number) => `… ${count(lines, 'line')} left out …`,
  cutLine: (characters: number) => `… ${count(characters, 'character')} left out …`,
  times: (times: number) => `× ${times}`,
  sources: {
    api: 'from what the Engine API shows',
    recorded: 'from what the checker recorded and Swarm has erased since',
  },
  notReached: 'Not reached.',
  clock: "Times of tasks and commands are those of the engine's clock.",
};
