export { judgeCommand } from './command.ts';
export type { CommandJudgement } from './command-judgement.ts';
export { type Placement, placementOf } from './console/placement.ts';
export { factsOf } from './facts.ts';
export { sameImage } from './images.ts';
export { type Considered, consider, judge } from './judge.ts';
export { refreshOutput, shownBy } from './refresh/index.ts';
export { findService } from './services.ts';
export { type Slot, slotsOf, tasksOf } from './tasks.ts';
