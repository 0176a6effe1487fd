/** The public surface: what `import … from 'swarmlab'` gives. Anything else may change without notice. */
import type { Cluster } from './cluster/index.ts';
import { parseLab as parse } from './lab/index.ts';
import type { Lab, Problem, Report } from './model.ts';
import { type Recorder, record as watch } from './observe/index.ts';
import { type Style, toText as styledText, terminal } from './report/index.ts';

export {
  type Cluster,
  type ClusterNode,
  type ClusterStatus,
  doctor,
  down,
  type Finding,
  type OnProgress,
  open,
  status,
  type UpOptions,
  up,
} from './cluster/index.ts';
export { BrokenError, Interrupted, UsageError } from './errors.ts';
export { type CommandJudgement, judge, judgeCommand } from './judge/index.ts';
export { formatProblem } from './lab/index.ts';
export type * from './model.ts';
export type { Recorder } from './observe/index.ts';
export { toHtml, toSvg } from './report/drawings.ts';
export { type Style, toJson, toJunit } from './report/index.ts';
export {
  type CheckOptions,
  checkLab,
  type DestroyQuestion,
  findLabs,
  kitLabs,
  type LabFile,
  type MayDestroy,
  type OnEvent,
  type Patience,
  type Reader,
  type RunEvent,
  type RunOptions,
  runLabs,
  validLabs,
} from './run/index.ts';

/**
 * Reads a lab as a student is given it, by default as one called `example`. `problems` holds all that is wrong with it, in the file's order;
 * `lab` is there when nothing is an error.
 */
export const parseLab = (text: string, file: string, student?: string): { lab?: Lab; problems: Problem[] } =>
  parse(text, file, student);

/** Begins to watch a cluster. Throws a BrokenError where an engine does not answer. */
export const record = (cluster: Cluster): Promise<Recorder> => watch(cluster);

/** The report as text for a terminal: what labs and nodes put into it does nothing there. */
export const toText = (report: Report, style: Style): string => terminal`${styledText(report, style)}`.forTerminal;
