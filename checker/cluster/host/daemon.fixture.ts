/** Kills an engine of our own, and starts it again: run by daemon.cluster.ts, as root of a machine without any other. */
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { LocalEngine } from '../../engine/index.ts';
import { explain } from '../../errors.ts';
import { labels } from '../names.ts';
import { startPrivateEngine } from './daemon.ts';

const networks = '/var/lib/swarmlab/docker/network/files/local-kv.db';
const told: string[] = [];
const [removed = ''] = process.argv.slice(2);

let local = await startPrivateEngine(() => {});
const make = (name: string, of: Record<string, string>) =>
  local.engine.calls.createNetwork({ Name: name, Labels: of }).then(({ id }) => id);
const ids: Record<string, string> = {};
for (let index = 0; index < 12; index += 1) ids[`ours${index}`] = await make(`ours${index}`, { [labels.cluster]: 'a' });
ids.theirs = await make('theirs', { whose: 'x'.repeat(6000) }); // longer than a page
ids.more = await make('more', {});
await end('SIGKILL');
const store = readFileSync(networks, 'latin1');
writeFileSync(networks, half(removed), 'latin1');
try {
  local = await startPrivateEngine((what) => told.push(what));
  const found = await names();
  await make('later', {});
  await local.engine.calls.getNetwork(ids.more).remove();
  await end('SIGTERM');
  local = await startPrivateEngine((what) => told.push(what));
  console.log(JSON.stringify({ told, ids, found, later: await names() }));
} catch (error) {
  console.log(JSON.stringify({ told, error: explain(error), next: (error as { next?: string }).next }));
}
process.exit(0);

async function names(): Promise<Record<string, string>> {
  return Object.fromEntries((await local.engine.calls.listNetworks()).map(({ Name, Id }) => [Name, Id]));
}

/** The file as libnetwork leaves it where it is killed while it removes this network. */
function half(name: string): string {
  const key = `docker/network/v1.0/network/${ids[name]}/`;
  return store.replaceAll(new RegExp(`(${key}[^]*?"ipamV4Inf)o"`, 'g'), '$10"');
}

async function end(signal: NodeJS.Signals): Promise<void> {
  const of = ({ engine }: LocalEngine) => engine.calls.ping();
  process.kill(Number(readFileSync('/run/swarmlab/docker.pid', 'utf8')), signal);
  while (await of(local).catch(() => undefined)) await pause(20);
  local.engine.close();
}
