/** Runs all labs on every engine that nodes can have; `npm run matrix`, or `npm run matrix -- 28.5` for some of them. */
import { engineVersions } from './cluster/suites.ts';
import type { Report } from './model.ts';
import { swarmlab } from './testing/program.ts';

const cluster = `matrix-${process.pid}`;
/** Labs mostly wait: on two processors two clusters take little more than half of the time. */
const clustersAtOnce = process.env.MATRIX_PARALLEL ?? '2';

/** What came of the labs on one engine. */
interface Column {
  engine: string;
  /** By lab. */
  cells: Map<string, string>;
  passed: boolean;
  seconds: number;
}

const asked = process.argv.slice(2);
const columns: Column[] = [];
for (const engine of asked.length > 0 ? asked : engineVersions) {
  const column = await tryOn(engine);
  columns.push(column);
  console.log(
    `engine ${column.engine}: ${column.passed ? 'all passed' : 'NOT all passed'}, ${column.seconds.toFixed(0)} s`,
  );
}
console.log(`\n${table(columns)}`);
process.exitCode = columns.every(({ passed }) => passed) ? 0 : 1;

/** Brings a cluster with this engine up, runs all labs on it, and removes it. */
async function tryOn(engine: string): Promise<Column> {
  const started = performance.now();
  const secondsSoFar = () => (performance.now() - started) / 1000;
  try {
    const up = await swarmlab(['up', '--engine', engine, '--cluster', cluster]);
    if (up.exit !== 0) return broken(engine, `${up.stdout}${up.stderr}`, secondsSoFar());
    const run = await swarmlab(['run', '--cluster', cluster, '--parallel', clustersAtOnce, '--json', '-']);
    if (run.exit !== 0) console.error(run.stderr); // what failed, and why
    if (run.stdout === '') return broken(engine, '', secondsSoFar());
    const report = JSON.parse(run.stdout) as Report;
    const cells = new Map(report.labs.map(({ id, verdict, seconds }) => [id, `${verdict} ${seconds.toFixed(0)} s`]));
    return { engine: report.cluster.engineVersion, cells, passed: run.exit === 0, seconds: secondsSoFar() };
  } finally {
    await swarmlab(['down', '--cluster', cluster]);
  }
}

function broken(engine: string, said: string, seconds: number): Column {
  console.error(said);
  return { engine, cells: new Map(), passed: false, seconds };
}

/** A row a lab, a column an engine. */
function table(columns: Column[]): string {
  const labs = [...new Set(columns.flatMap(({ cells }) => [...cells.keys()]))];
  const rows = [
    ['lab', ...columns.map(({ engine }) => engine)],
    ...labs.map((lab) => [lab, ...columns.map(({ cells }) => cells.get(lab) ?? '-')]),
    [
      'up, all labs, down',
      ...columns.map(({ passed, seconds }) => `${passed ? 'pass' : 'FAIL'} ${seconds.toFixed(0)} s`),
    ],
  ];
  const widths = rows.reduce<number[]>((all, row) => row.map((cell, at) => Math.max(all[at] ?? 0, cell.length)), []);
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
