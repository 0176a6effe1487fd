/** Report -> text, JSON, JUnit: pure functions to strings. */
export { diffText } from './diff.ts';
export { toJson } from './json.ts';
export { toJunit } from './junit.ts';
export { mutationsText } from './mutations-text.ts';
export { proofText, trialText } from './proof-text.ts';
export {
  cut,
  oneLine,
  type Paint,
  pad,
  padLeft,
  paint,
  type Style,
  time,
  verdictWord,
  widthOf,
  wrap,
} from './style.ts';
export { type ForTerminal, jsonText, terminal, wrapStyled } from './terminal.ts';
export { problemText, stepProblems, toText } from './text.ts';
