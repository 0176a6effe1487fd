import { randomUUID } from 'node:crypto';

/**
 * Commands of a tutorial are typed into one terminal after the other: variables, functions and the folder that one leaves
 * behind are there for the next. Each runs in a shell of its own, which takes them from a file on its node and leaves them there.
 */
export interface Terminal {
  /** The script as it is run. */
  wrap(script: string): string;
  /** What removes the file, to be run on a node. */
  end: string;
}

export function openTerminal(): Terminal {
  const file = `/tmp/swarmlab-${randomUUID()}`;
  return {
    wrap: (script) => `${before(file)}\n${script}\n`,
    end: `rm -f ${file}`,
  };
}

// Nodes have no sudo, as their only user is root. As in a terminal, a command that fails does not end the line.
const before = (file: string) => `set +e
[ -e ${file} ] && { . ${file}; cd -- "$PWD"; } 2>/dev/null
type -P sudo >/dev/null || sudo() { while [[ $1 == -* ]]; do shift; done; "$@"; }
trap '{ declare -p; declare -f; } >${file} 2>/dev/null' EXIT`;
