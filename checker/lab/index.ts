export { parseLab } from './parse.ts';
export { formatProblem } from './problems.ts';
