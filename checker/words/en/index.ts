export { cli } from './cli.ts';
export { commands } from './commands.ts';
export { lab } from './lab.ts';
export { lint } from './lint.ts';
export { report } from './report.ts';
export { run } from './run.ts';
