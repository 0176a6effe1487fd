/**
 * Ends what runs on terminals of a node. It would go on when its terminal is closed here, or this program is killed: nothing tells it. So one
 * program there holds our standard input, knows what was begun under which name, and hangs up on it when it is told to, and on all when
 * that input closes.
 */
import { randomUUID } from 'node:crypto';
import { type OpenProgram, open } from '../shell/index.ts';
import type { ClusterNode, Kept, TerminalSize } from './types.ts';

/** What became of a process number is told by when its process was born. */
const born = `born() { sed 's/.*) //' "/proc/$1/stat" | cut -d' ' -f20; }`;

/** The program notes what it is, and becomes the one that was asked for. */
const noted = `${born}
umask 077; echo "$$ $(born $$) $(tty)" >"/tmp/swarmlab-terminal-$0"; exec "$@"`;

// Whoever is begun, or still to begin, has a file. No signal but the last ends the keeper: its input does.
const keep = `${born}
exec >/dev/null 2>&1; trap '' HUP INT TERM
find_it() { file=/tmp/swarmlab-terminal-$1 tries=0
  until [ -s "$file" ]; do tries=$((tries + 1)); [ $tries -lt 100 ] || return 1; sleep 0.1; done
  read -r pid since tty <"$file"; [ "$(born "$pid")" = "$since" ]; }
hang_up() { (find_it "$1" || exec rm -f "$file"; rm -f "$file"; kill -HUP "$pid"; sleep 2; [ "$(born "$pid")" = "$since" ] && kill -KILL "$pid") & }
while read -r what id rows columns; do case $what in
  hold) held="$held $id" ;;
  size) find_it "$id" && stty -F "$tty" rows "$rows" cols "$columns" ;;
  end) hang_up "$id"; held=$(echo "$held" | sed "s/ $id//") ;;
esac; done
for id in $held; do hang_up "$id"; done
wait`;

/** A person's shell, in their home. */
export const loginShell = ['sh', '-c', 'cd && exec bash -l'];

/** The same for a terminal that was made without a size. */
export function shellAt({ columns, rows }: TerminalSize): string[] {
  const begin = 'stty rows "$1" cols "$2"; shift 2; export TERM=xterm-256color COLORTERM=truecolor; exec "$@"';
  return ['sh', '-c', begin, 'sh', String(rows), String(columns), ...loginShell];
}

export class Keeper {
  readonly #node: Pick<ClusterNode, 'enter' | 'reach'>;
  #program: OpenProgram | undefined;
  #held = 0;

  constructor(node: Pick<ClusterNode, 'enter' | 'reach'>) {
    this.#node = node;
  }

  /** Takes a program of the node into its keeping: `argv` is what is to be started there instead. */
  readonly keep = (argv: readonly string[]): Kept => {
    const id = randomUUID();
    this.#held += 1;
    this.#say(`hold ${id}`);
    let isOver = false;
    return {
      argv: ['sh', '-c', noted, id, ...argv],
      resize: ({ columns, rows }: TerminalSize) => this.#say(`size ${id} ${rows} ${columns}`),
      end: () => {
        if (isOver) return;
        isOver = true;
        this.#held -= 1;
        this.#say(`end ${id}`);
        if (this.#held === 0) this.#rest();
      },
    };
  };

  #say(line: string): void {
    this.#program ??= this.#start();
    this.#program.stdin.write(`${line}\n`);
  }

  #start(): OpenProgram {
    const { enter, reach = enter } = this.#node;
    const program = open(reach(['sh', '-c', keep]));
    void program.ended.then(() => {
      if (this.#program === program) this.#program = undefined; // the node went, and all on it
    });
    return program;
  }

  /** It ends by itself: to stop it would leave its work undone. */
  #rest(): void {
    this.#program?.stdin.end();
    this.#program = undefined;
  }
}
