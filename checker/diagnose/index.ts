/**
 * What went wrong, where something did not pass: likely mistakes, each recognized from what the Engine says. Pure: facts in,
 * words out. Where the facts show nothing, nothing is said.
 */
export { diagnoseCheck, diagnoseCommand, type Failed, mistakeIds } from './diagnose.ts';
export { servicesAsked, servicesNamed } from './facts.ts';
export { toldOnce } from './told-once.ts';
