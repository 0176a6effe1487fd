/** The public surface: what `import … from 'swarmlab'` gives. Anything else may change without notice. */
import type { Report } from './model.ts';
import { type Style, toText as styledText, terminal } from './report/index.ts';

export {
  type Cluster,
  type ClusterNode,
  type ClusterStatus,
  doctor,
  down,
  type Finding,
  open,
  status,
  type UpOptions,
  up,
} from './cluster/index.ts';
export { BrokenError, Interrupted, UsageError } from './errors.ts';
export { judge, judgeCommand } from './judge/index.ts';
export { formatProblem, parseLab } from './lab/index.ts';
export type * from './model.ts';
export { type Recorder, record } from './observe/index.ts';
export { toHtml, toSvg } from './report/drawings.ts';
export { type Style, toJson, toJunit } from './report/index.ts';
/** The report as text for a terminal: what labs and nodes put into it does nothing there. */
export const toText = (report: Report, style: Style): string => terminal`${styledText(report, style)}`.forTerminal;

export { checkLab, findLabs, kitLabs, type RunEvent, type RunOptions, runLabs, validLabs } from './run/index.ts';
