import { open } from '../cluster/index.ts';
import { say } from '../words/index.ts';
import { type Context, exitCodes } from './context.ts';
import { type PageOptions, showPage } from './page.ts';

/** `swarmlab watch`: the swarm, as it is and as it was, on a page of this machine's browser, until Ctrl-C. */
export async function watch(options: PageOptions, context: Context): Promise<number> {
  const cluster = await open(options.cluster);
  const nodes = cluster.nodes.map(({ name }) => name);
  cluster.close();
  await showPage(options, nodes, [], say.web.command.listening, context);
  return exitCodes.passed;
}
