export { cli } from './cli.ts';
export { commands } from './commands.ts';
export { engine } from './engine.ts';
export { lab } from './lab.ts';
export { lint } from './lint.ts';
export { observe } from './observe.ts';
export { report } from './report.ts';
export { run } from './run.ts';
