/** All that the page shows, as signals. */
import { signal } from '@preact/signals';
import type { TerminalInfo } from '../protocol.ts';

/** `outside`: it is not let in. `away`: the server is not reached at the moment. */
export type Standing = 'coming' | 'here' | 'away' | 'outside';

export const standing = signal<Standing>('coming');
export const cluster = signal('');
export const nodes = signal<readonly string[]>([]);
export const terminals = signal<readonly TerminalInfo[]>([]);
