/** The public surface: what `import … from 'swarmlab'` gives. Anything else may change without notice. */
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
export { type Style, toJson, toJunit, toText } from './report/index.ts';
export { checkLab, findLabs, kitLabs, type RunEvent, type RunOptions, runLabs, validLabs } from './run/index.ts';
