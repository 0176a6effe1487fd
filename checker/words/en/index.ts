export { cli } from './cli.ts';
export { report } from './report.ts';
