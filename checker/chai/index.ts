/**
 * The rules of the labs as assertions, for tests in TypeScript: `await expect(swarm.service('web')).to.run(2)`. What is said is
 * read, judged and waited for as the same expectation of a lab is.
 */
import './assertions.ts';

export type { AbsentClaim, Claim, RunClaim } from './assertions.ts';
export { swarmlab } from './plugin.ts';
export type { Service, Swarm, Url } from './swarm.ts';
export { watch } from './swarm.ts';
