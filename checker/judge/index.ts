export { type CommandJudgement, judgeCommand } from './command.ts';
export { judge } from './judge.ts';
