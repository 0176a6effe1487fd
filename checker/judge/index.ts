export { judgeCommand } from './command.ts';
export type { CommandJudgement } from './command-judgement.ts';
export { type Placement, placementOf } from './console/placement.ts';
export { judge } from './judge.ts';
export { refreshOutput, shownBy } from './refresh/index.ts';
