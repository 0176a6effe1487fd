/** Failures that are not the tutorial's: what its author had and this cluster lacks, seen by what the command said. */
import type { Obstacle } from '../../model.ts';
import { toType } from '../../to-type.ts';
import type { CommandReport } from '../run-command.ts';

type Excuse = (said: string, report: CommandReport) => Obstacle | undefined;

/** Why a command could not do what it does on this cluster; undefined where that was no matter of the cluster. */
export function excuseOf(report: CommandReport): Obstacle | undefined {
  if (report.exit === 0) return undefined;
  const said = `${report.stderr}\n${report.stdout}`;
  return [program, plugin, host, network].map((excuse) => excuse(said, report)).find((found) => found !== undefined);
}

/** One letter beside `docker` is a slip of the author's, which must not pass for a program that is not here. */
const program: Excuse = (said, { exit }) => {
  const name = exit === 127 ? /([^\s:]+): command not found/.exec(said)?.[1] : undefined;
  return name === undefined || /^[docker]{5,7}$/.test(name) ? undefined : { kind: 'program', what: name };
};

const plugin: Excuse = (said) => {
  const name = /'(compose|buildx|scout|app|machine|model|debug)' is not a docker command/.exec(said)?.[1];
  return name === undefined ? undefined : { kind: 'program', what: toType`docker ${name}` };
};

const host: Excuse = (said) => {
  const name = /Could not resolve host: ([\w-]+)\s*$/m.exec(said)?.[1] ?? /node ([\w-]+) not found/.exec(said)?.[1];
  return name === undefined ? undefined : { kind: 'node', what: name };
};

const unreachable =
  /no such host|Temporary failure (?:in name resolution|resolving)|Could not resolve host|Network is unreachable|dial tcp [^\n]*(?:i\/o timeout|connection refused|no route)|TLS handshake timeout/;

const network: Excuse = (said, { script }) => {
  return unreachable.test(said)
    ? { kind: 'internet', what: script.trim().split(/\s+/).slice(0, 2).join(' ') }
    : undefined;
};
