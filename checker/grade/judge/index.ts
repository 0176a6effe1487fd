/** (labs, attempts) -> points, pure: no verdict that stands in a submission is read. */
export { credited } from './credit.ts';
export { type Assigned, judgedSteps, judgeLab, type Rules } from './lab.ts';
export { beganOtherwise, handingIn } from './time.ts';
