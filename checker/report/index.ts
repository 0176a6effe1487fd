/** Report -> text, JSON, JUnit: pure functions to strings. */
export { toJson } from './json.ts';
export { toJunit } from './junit.ts';
export { cut, oneLine, paint, type Style, time, verdictWord, wrap } from './style.ts';
export { meshWords, problemText, stepProblems, toText } from './text.ts';
