import { randomUUID } from 'node:crypto';
import type { GivenFile } from '../../model.ts';

/**
 * Commands of a tutorial are typed into one terminal after the other: variables, functions and the folder that one leaves
 * behind are there for the next. Each runs in a shell of its own, which takes them from a file on its node and leaves them there.
 */
export interface Terminal {
  /** The script as it is run. */
  wrap(script: string): string;
  /**
   * Writes files in the folder where the terminal is, but none over one that is there and was not written so, and prints the
   * needed ones that are not there.
   */
  save(files: readonly GivenFile[], needed: readonly string[]): string;
  /** What removes the files, to be run on a node. */
  end: string;
}

export function openTerminal(): Terminal {
  const file = `/tmp/swarmlab-${randomUUID()}`;
  return {
    wrap: (script) => `${before(file)}\n${script}\n`,
    save: (files, needed) =>
      [before(file), ...files.map((one) => written(one, `${file}.files`)), ...needed.map(unlessThere), ''].join('\n'),
    end: `[ -e ${file}.files ] && while read -r f; do rm -f -- "$f"; done <${file}.files; rm -f ${file} ${file}.files`,
  };
}

// Nodes have no sudo, as their only user is root. As in a terminal, a command that fails does not end the line.
const before = (file: string) => `set +e
[ -e ${file} ] && { . ${file}; cd -- "$PWD"; } 2>/dev/null
type -P sudo >/dev/null || sudo() { while [[ $1 == -* ]]; do shift; done; "$@"; }
trap '{ declare -p; declare -f; } >${file} 2>/dev/null' EXIT`;

function written({ name, text }: GivenFile, list: string): string {
  const [path, folder] = [quoted(name), quoted(name.replace(/[^/]*$/, '') || '.')];
  const isOurs = `grep -qxF -- "$PWD"/${path} ${list} 2>/dev/null`;
  return `if [ ! -e ${path} ] || ${isOurs}; then mkdir -p -- ${folder} && printf %s ${quoted(text)} >${path} && printf '%s\\n' "$PWD"/${path} >>${list}; fi`;
}

function unlessThere(path: string): string {
  return `[ -e ${quoted(path)} ] || printf '%s\\n' ${quoted(path)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
