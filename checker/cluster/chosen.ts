/** What a person chose for all that this process does: where `swarmlab.yaml` is, and a driver without one. */
import { toType } from '../to-type.ts';

/** What nodes can be. */
export const driverNames = ['containers', 'ssh', 'vagrant'] as const;

export type DriverName = (typeof driverNames)[number];

/** What a person chose. */
export interface Choice {
  /** The file that names clusters, in place of the one that is found. */
  config?: string | undefined;
  /** What nodes are. */
  driver?: string | undefined;
}

let told: Choice = {};

/** The person who called the command. */
export interface Person {
  /** Says something to them beside what a command says: a line. */
  tell(line: string): void;
  /** True where they agree; false also where nobody can be asked. */
  ask(question: string): Promise<boolean>;
}

export let { tell, ask }: Person = { tell: () => {}, ask: async () => false };

/** Takes what was said on the command line, and who is there. */
export function choose(choice: Choice, person: Person = { tell, ask }): void {
  told = choice;
  ({ tell, ask } = person);
}

/** What was said on the command line, else in the environment. */
export function chosen(): Choice {
  return {
    config: told.config ?? (process.env.SWARMLAB_CONFIG || undefined),
    driver: told.driver ?? (process.env.SWARMLAB_DRIVER || undefined),
  };
}

/** The words that choose the same on another command line. */
export function sameChoice(): string {
  const words = Object.entries(told).filter(([, value]) => value !== undefined);
  return words.map(([name, value]) => ` --${name} ${toType`${value}`}`).join('');
}
