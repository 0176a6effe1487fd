import { loginShell, open } from '../cluster/index.ts';
import { UsageError } from '../errors.ts';
import { attach } from '../shell/index.ts';
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
  const kept = node.keep(program.length > 0 ? program : loginShell);
  try {
    return await attach(node.enter(kept.argv, terminal));
  } finally {
    kept.end();
    cluster.close();
  }
}
