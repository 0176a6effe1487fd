import { randomUUID } from 'node:crypto';
import { open } from '../cluster/index.ts';
import { UsageError } from '../errors.ts';
import { attach, open as start } from '../shell/index.ts';
import { say } from '../words/index.ts';

/** `swarmlab shell`: a shell on a node, or one program there; its exit code is ours. */
export async function shell(name: string | undefined, program: string[], clusterName: string): Promise<number> {
  const cluster = await open(clusterName);
  const node = name === undefined ? cluster.manager : cluster.nodes.find((candidate) => candidate.name === name);
  if (!node) {
    const names = cluster.nodes.map((known) => known.name);
    cluster.close();
    throw new UsageError(say.commands.shell.noNode(name ?? '', names));
  }
  const terminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const file = `/tmp/swarmlab-shell-${randomUUID()}`;
  const watcher = start((node.reach ?? node.enter)(['sh', '-c', watch, 'sh', file]));
  try {
    const words = program.length > 0 ? program : ['sh', '-c', 'cd && exec bash -l'];
    return await attach(node.enter(['sh', '-c', note, file, ...words], terminal));
  } finally {
    watcher.stop();
    cluster.close();
  }
}

// What runs on a node goes on when the terminal here is closed, or this program is killed: nothing tells it. So another program there
// holds our standard input, and hangs up on it when that closes.
const note = 'echo $$ >"$0"; exec "$@"';
const watch = 'cat >/dev/null; pid=$(cat "$1") && rm "$1" && kill -HUP "$pid" && sleep 2 && kill -KILL "$pid"; true';
