/** Running one command of a lab, and judging what it did. */
import type { Cluster } from '../cluster/index.ts';
import { BrokenError } from '../errors.ts';
import { judgeCommand } from '../judge/index.ts';
import type { Command, StepReport } from '../model.ts';
import { leased, run } from '../shell/index.ts';
import { say } from '../words/index.ts';
import { round } from './await-checks.ts';

export type CommandReport = StepReport['commands'][number];

export interface Running {
  cluster: Cluster;
  /** Captured by earlier commands; a command that captures adds to it. */
  variables: Record<string, string>;
  /** The script that is run in place of the command's. */
  wrap?(script: string): string;
  signal: AbortSignal;
  onOutput(text: string): void;
}

const timedOut = 124; // the exit code of `timeout`

/** Runs a command to its end. Throws where it was interrupted, and a BrokenError where its node is not in the cluster. */
export async function runCommand(
  command: Command,
  { cluster, variables, wrap = String, signal, onOutput }: Running,
): Promise<CommandReport> {
  const node = cluster.nodes.find(({ name }) => name === (command.node ?? cluster.manager.name));
  if (!node) {
    const names = cluster.nodes.map(({ name }) => name);
    const message = say.run.noNode(command.node ?? cluster.manager.name, cluster.name, names);
    throw new BrokenError(`${command.file}:${command.line}: ${message}`);
  }
  const { script } = command;
  const timeout = command.timeout * (await cluster.patience());
  const outcome = await run(node.enter(leased({ script: wrap(script), variables })), { timeout, signal, onOutput });
  signal.throwIfAborted();
  const did = {
    line: command.line,
    node: node.name,
    script,
    exit: outcome.timedOut ? timedOut : outcome.exit,
    seconds: round(outcome.seconds),
    stdout: outcome.stdout,
    stderr: outcome.stderr,
  };
  const { holds, ...judged } = judgeCommand({ ...command, timeout }, did);
  if (holds && command.capture) variables[command.capture] = outcome.stdout.trim();
  return { ...did, verdict: holds ? 'pass' : 'fail', ...judged };
}
