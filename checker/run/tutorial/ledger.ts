import { type Effects, mentions, namesIn, readEffects, type Thing } from '../../lab/index.ts';
import type { Command, Obstacle } from '../../model.ts';

/** Something that is not as the tutorial has it, since a command was not run or failed. */
interface Undone extends Thing {
  /** Of that command; absent where the tutorial has none that would have made it. */
  line?: number;
  /** True where it is not there at all, false where it is not changed. */
  missing: boolean;
}

/** What a tutorial's commands made, and what they left undone. */
export class Ledger {
  #undone: Undone[] = [];
  readonly #made: Thing[] = [];
  readonly #removed = new Map<string, number>();

  /** A command did what it does. */
  done({ makes, removes }: Effects, line: number): void {
    for (const { kind, name } of removes) this.#removed.set(`${kind} ${name}`, line);
    this.#made.push(...makes);
    this.#undone = this.#undone.filter((undone) => !makes.some((thing) => isSame(thing, undone)));
  }

  /** A command was not run, or failed. */
  notDone({ makes, changes }: Effects, line: number): void {
    this.#undone.push(...makes.map((thing) => ({ ...thing, line, missing: true })));
    this.#undone.push(...changes.map((thing) => ({ ...thing, line, missing: false })));
  }

  /** Something is spoken of that no command of the tutorial makes. */
  isAbsent(thing: Thing): void {
    this.#undone.push({ ...thing, missing: true });
  }

  hasMade(thing: Thing): boolean {
    return this.#made.some((made) => isSame(made, thing));
  }

  /** The line of the command that removed it. */
  removalOf({ kind, name }: Thing): number | undefined {
    return this.#removed.get(`${kind} ${name}`);
  }

  /** What is missing for a command to be run at all. */
  missingFor({ script }: Command): Obstacle | undefined {
    const { makes } = readEffects(script);
    // What makes a thing does not need it.
    const isMade = (thing: Thing) => makes.some((made) => isSame(made, thing));
    return obstacle(this.#undone.find((undone) => undone.missing && !isMade(undone) && mentions(script, undone)));
  }

  blameForThing(thing: Thing): Obstacle | undefined {
    return obstacle(this.#undone.find((undone) => isSame(undone, thing)));
  }

  /** What is not as it should be, of all that a command and the output below it speak of. */
  blameFor({ script, output, node }: Command): Obstacle | undefined {
    const names = namesIn(output?.lines ?? []);
    // Where the prompt names a machine it does not matter to which one the author went before.
    const matters = this.#undone.filter(({ kind }) => kind !== 'machine' || node === undefined);
    return obstacle(matters.find((undone) => mentions(script, undone) || names.has(undone.name)));
  }
}

function isSame(one: Thing, other: Thing): boolean {
  return one.kind === other.kind && one.name === other.name;
}

function obstacle(undone: Undone | undefined): Obstacle | undefined {
  if (!undone) return undefined;
  const { kind: thing, name: what, line, missing } = undone;
  return { kind: missing ? 'missing' : 'unchanged', what, thing, ...(line === undefined ? {} : { line }) };
}
