/** Programs of a node started by ssh, with the person's own keys and configuration. */
import { commandLine } from '../../shell/index.ts';
import type { ClusterNode } from '../types.ts';
import type { Way } from './way.ts';

const always = {
  ServerAliveInterval: 3, // seconds: a machine that vanishes is noticed after three of them
  ServerAliveCountMax: 3,
  ConnectTimeout: 15,
  LogLevel: 'ERROR', // no banners between what a program says
  ClearAllForwardings: 'yes', // a person's forwardings are for their own connections: the second would fail
};

/** Turns a program of the node into one of this machine, over the connection that is shared at this path, where there is one. */
export function enterBySsh({ options, destination }: Way, shared: string): ClusterNode['enter'] {
  return (argv, terminal = false) => {
    const how = terminal ? ['-t'] : ['-T', ...settings({ BatchMode: 'yes' })];
    const over = settings({ ...always, ControlMaster: 'no', ControlPath: shared });
    return ['ssh', ...how, ...over, ...options, destination, commandLine(argv)];
  };
}

/** A program of the node on a terminal there, with its keys on standard input: none of them is for ssh itself. */
export function terminalBySsh({ options, destination }: Way, argv: readonly string[]): string[] {
  const own = settings({ ...always, BatchMode: 'yes', ControlMaster: 'no', ControlPath: 'none', EscapeChar: 'none' });
  return ['ssh', '-tt', ...own, ...options, destination, commandLine(argv)];
}

/** The program that opens a connection to share; it ends with its standard input, and says `connected` before. */
export function shareAt({ options, destination }: Way, path: string): string[] {
  const own = settings({ ...always, BatchMode: 'yes', ControlMaster: 'yes', ControlPath: path, ControlPersist: 'no' });
  return ['ssh', '-T', ...own, ...options, destination, 'echo connected; exec cat'];
}

function settings(values: Record<string, string | number>): string[] {
  return Object.entries(values).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
}
