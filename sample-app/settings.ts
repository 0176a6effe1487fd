import { hostname } from 'node:os';

const versions = ['0.1', '0.2', '0.3'] as const;

/** A release of simplenode; 0.3 is the bad one. */
export type Version = (typeof versions)[number];

/** What the environment says, checked. */
export interface Settings {
  port: number;
  version: Version;
  hostname: string;
}

/** Reads the environment; throws an error that names the variable, its value and what it may be. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    port: readPort(env.PORT),
    version: readVersion(env.SIMPLENODE_VERSION),
    // Docker always sets HOSTNAME; a shell seldom exports it.
    hostname: env.HOSTNAME || hostname(),
  };
}

function readPort(value = '5000'): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (port <= 65535) return port;
  throw new Error(
    `PORT is ${JSON.stringify(value)}; it must be a whole number from 0 to 65535, where 0 is any free port.`,
  );
}

function readVersion(value: string | undefined): Version {
  const version = versions.find((known) => known === value);
  if (version !== undefined) return version;
  const found = value === undefined ? 'not set' : JSON.stringify(value);
  throw new Error(`SIMPLENODE_VERSION is ${found}; it must be one of ${versions.join(', ')}.`);
}
