/** What a script may take from others, before it is run: as far as its words tell, and never less. */
import type { OtherKind } from '../../model.ts';

/** A word, as far as it is known before the script runs. */
export type Value =
  | { text: string }
  /** What this script prints: it changes nothing, so that it can be asked before. */
  | { look: string }
  /** The name of what the same script makes: it is nobody else's. */
  | 'made'
  | 'unknown';

/** Some things that one command would remove, stop or change. */
export interface Reach {
  /** As it is told to a person: `docker service rm`. */
  verb: string;
  kind: OtherKind;
  /** By names; `all` of the kind, as far as anyone can tell; `unused`: what nothing runs of, `dangling`: images without a name. */
  which: Value[] | 'all' | 'unused' | 'dangling';
  /** Only these of them: managers; nodes with tasks of others; files that are there. */
  only?: 'managers' | 'busy' | 'existing';
}

/** What is known of the terminal in which a script is typed. */
export interface Scene {
  folder: string;
  variables: ReadonlyMap<string, readonly Value[]>;
  /** Files and folders that the page made. */
  made: ReadonlySet<string>;
  /** The texts of scripts that are at hand. */
  scripts: ReadonlyMap<string, string>;
}

export interface Reading {
  reaches: Reach[];
  /** What is done to the machine itself, which no answer allows. */
  host?: string;
  /** Scripts that it runs and that are not at hand. */
  unread: string[];
  /** Files and folders that it makes. */
  makes: string[];
  /** The terminal after it. */
  after: Scene;
}

export const emptyScene: Scene = { folder: '/', variables: new Map(), made: new Set(), scripts: new Map() };
