/** All that the page shows, as signals. */
import { computed, signal } from '@preact/signals';
import type { LabLine, LabText, LabWork, ProbeFound, Visit, Visiting } from '../protocol.ts';
import { nothing } from '../scene/delta.ts';
import { Film } from '../scene/film.ts';

/** `outside`: it is not let in. `away`: the server is not reached at the moment. */
export type Standing = 'coming' | 'here' | 'away' | 'outside';

export const standing = signal<Standing>('coming');
export const cluster = signal('');
export const nodes = signal<readonly string[]>([]);

/** All that was seen of the swarm. It changes within: `last` tells of it. */
export const film = signal(new Film());
/** The latest scene. */
export const last = signal(nothing);
/** Why the swarm is not seen at the moment. */
export const trouble = signal<string | undefined>(undefined);
/** By how much the manager's clock is ahead of this page's, in milliseconds. */
export const ahead = signal(0);
/** The moment that is shown; undefined for now. */
export const moment = signal<number | undefined>(undefined);
/** The scene that is shown. */
export const shown = computed(() => (moment.value === undefined ? last.value : film.value.at(moment.value)));
/** The id of the task whose details are shown, and what its last probes found. */
export const selected = signal<string | undefined>(undefined);
export const probes = signal<{ task: string; found: readonly ProbeFound[] } | undefined>(undefined);

export const visits = signal<readonly Visit[]>([]);
export const visiting = signal<Visiting | undefined>(undefined);

/** The labs there are; undefined on a page without any. */
export const labs = signal<readonly LabLine[] | undefined>(undefined);
/** The lab that is open, and the id of one that the cluster is being prepared for. */
export const lab = signal<LabText | undefined>(undefined);
export const opening = signal<string | undefined>(undefined);
export const work = signal<LabWork | undefined>(undefined);
/** What the server said once, until it is closed. */
export const told = signal<string | undefined>(undefined);
/** Types a script into the terminal of a node, where there are terminals; `run` presses Enter too. */
export const typist = signal<((node: string, script: string, run: boolean) => void) | undefined>(undefined);
