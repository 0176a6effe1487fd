import type { Kind } from '../../model.ts';
import { say } from '../../words/index.ts';
import { readDocker } from '../docker/invocation.ts';
import type { SimpleCommand } from '../shell/commands.ts';
import { commandsOf, type Rule } from './draft.ts';

/** Which kinds of expectation see what these commands list. */
const seenBy: Record<string, Kind[]> = {
  'service ls': ['service', 'absent'],
  'service ps': ['tasks', 'history'],
  'node ls': ['nodes'],
  'node ps': ['tasks'],
  'stack services': ['service'],
  'stack ps': ['tasks'],
  ps: ['containers'],
};

const searches = ['grep', 'egrep', 'fgrep', 'awk', 'wc'];

/** Words of a table say less than the swarm itself, and change with the client. */
export const searchedOutput: Rule = ({ lab, runs }, problems) => {
  for (const run of commandsOf(lab).flatMap(runs)) {
    const [tool = ''] = run.words;
    const listing = searches.includes(tool) ? listingOf(run) : undefined;
    const kinds = seenBy[listing ?? ''];
    if (!listing || !kinds) continue;
    problems.warning(run.line, 'searched-output', say.lint.searchedOutput(tool, `docker ${listing}`, kinds));
  }
};

/** The docker command at the start of a pipe. */
function listingOf({ reads }: SimpleCommand): string | undefined {
  if (!reads) return undefined;
  return readDocker(reads.words)?.command ?? listingOf(reads);
}
