import { type ClusterStatus, status } from '../cluster/index.ts';
import { BrokenError } from '../errors.ts';
import { pad, paint, type Style, widthOf, wrap } from '../report/index.ts';
import { say } from '../words/index.ts';
import { abandonedText, knownAbandoned } from './abandoned.ts';
import { type Context, exitCodes } from './context.ts';
import { type LabStanding, standings } from './next-lab.ts';
import { nextOf } from './status.ts';

/** What a person meets who knows nothing yet, or no longer. */
export interface Scene {
  /** Why there is nothing to say of a cluster, or what there is of it. */
  cluster: ClusterStatus | BrokenError;
  labs: LabStanding[];
  next: string;
}

/** `swarmlab` alone: what it is, what state the machine is in, and the one next command. */
export async function welcome(name: string, { out }: Context): Promise<number> {
  const [cluster, labs, left] = await Promise.all([look(name), standings(name), knownAbandoned()]);
  const next = cluster instanceof BrokenError ? (cluster.next ?? 'swarmlab doctor') : await nextOf(cluster, labs);
  out.write(`${welcomeText({ cluster, labs, next }, out)}${abandonedText(left, out)}`);
  return exitCodes.passed;
}

async function look(name: string): Promise<ClusterStatus | BrokenError> {
  return status(name).catch((error: unknown) => {
    if (error instanceof BrokenError) return error;
    throw error;
  });
}

/** All of it for people. */
export function welcomeText({ cluster, labs, next }: Scene, style: Style): string {
  const { about, rows, engine, is, progress } = say.commands.welcome;
  const { states } = say.commands.status;
  const table: [string, string][] =
    cluster instanceof BrokenError
      ? [[rows.engine, cluster.message]]
      : [
          [rows.engine, engine],
          [rows.cluster, is(cluster.name, states[cluster.state])],
        ];
  const passed = labs.reduce((sum, one) => sum + one.passed, 0);
  const done = labs.filter((one) => one.done).length;
  if (passed > 0) table.push([rows.progress, progress(done, labs.length, passed)]);
  const label = Math.max(...table.map(([name]) => widthOf(name))) + 4;
  const indent = ' '.repeat(label);
  return [
    wrap(about, style.width, ''),
    '',
    ...table.map(([name, text]) => `${pad(`  ${name}`, label)}${wrap(text, style.width, indent)}`),
    '',
    paint(style).bold(wrap(say.commands.next(next), style.width, '  ')),
    say.cli.help.all,
    '',
  ].join('\n');
}
