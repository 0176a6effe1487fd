export { parseLab, stepIds } from './parse.ts';
export { formatProblem } from './problems.ts';
