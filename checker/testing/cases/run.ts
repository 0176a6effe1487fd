/**
 * `npm run cases -- [--folder DIR] [--json FILE] [--clusters N] [WORD…]`: tries the cases of a folder whose names have one of the
 * words, on clusters of its own. The exit code is 1 where one is wrong, 2 where the words name none.
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { namesBeside, withClusters } from '../../commands/clusters.ts';
import { Interrupted } from '../../errors.ts';
import { kitCases, readCases, tryCases } from './index.ts';
import { resultText, totalText } from './table.ts';

const { values, positionals } = parseArgs({
  options: {
    folder: { type: 'string', default: kitCases },
    json: { type: 'string' },
    clusters: { type: 'string', default: '2' },
  },
  allowPositionals: true,
});

process.exitCode = await main();

async function main(): Promise<number> {
  const cases = readCases(resolve(values.folder), positionals);
  if (cases.length === 0) {
    console.error(`no case in ${values.folder} has such a name: ${positionals.join(' ')}`);
    return 2;
  }
  const interrupt = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupt.abort(new Interrupted()));
  const started = performance.now();
  const out = { write: (text: string) => void process.stderr.write(text), colour: false, width: 100, live: false };
  const names = namesBeside(Math.min(Number(values.clusters), cases.length));
  try {
    const results = await withClusters(names, {}, { out, signal: interrupt.signal }, () =>
      tryCases(cases, names, interrupt.signal, (result) => console.error(resultText(result))),
    );
    const seconds = (performance.now() - started) / 1000;
    console.error(`\n${totalText(results, seconds)}`);
    if (values.json !== undefined)
      await writeFile(values.json, `${JSON.stringify({ seconds, results }, undefined, 2)}\n`);
    return results.every(({ right }) => right) ? 0 : 1;
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    return 130;
  }
}
