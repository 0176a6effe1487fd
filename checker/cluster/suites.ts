/** The Docker Engines that nodes can have: each is that of a Debian suite, which has a base image and a node image. */

/** Debian suites by their engine, as MAJOR.MINOR. */
export const suites = { '20.10': 'bookworm', '26.1': 'trixie', '28.5': 'forky' } as const;

export type EngineVersion = keyof typeof suites;
export type Suite = (typeof suites)[EngineVersion];

export const engineVersions = Object.keys(suites) as EngineVersion[];

/** What nodes are made from where nobody asks for another, and what the labs' own images stand on, whatever the nodes are. */
export const usualSuite: Suite = 'trixie';

export const baseImageOf = (suite: Suite) => `swarmlab/base:${suite}`;
export const nodeImageOf = (suite: Suite) => `swarmlab/node:${suite}`;

/** The engine of a node image that the kit makes; undefined of any other image. */
export function engineOf(nodeImage: string): EngineVersion | undefined {
  return engineVersions.find((version) => nodeImageOf(suites[version]) === nodeImage);
}
