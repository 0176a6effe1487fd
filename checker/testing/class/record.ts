/**
 * `npm run record:class`: records anew what the class of twelve in grade/class/ hands in. Eleven students work on a real cluster, each
 * in a swarm of their own, with the built program; the twelfth has a cluster, which tests bring up. It takes about ten minutes, of which
 * three are spent waiting for the end of two exams. What each does, and why, stands in `students`.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { twelve } from '../../grade/class/class-of-12.fixture.ts';
import { packageRoot } from '../../package-root.ts';
import { Desk, done, handedIn } from './desk.ts';
import { rename, spreadOverNodes } from './frauds.ts';

const cluster = process.argv[2] ?? 'class';
const wrong = (name: string) => readFileSync(join(packageRoot, `labs/01-replication/wrong/${name}.sh`), 'utf8');
const scaled = 'docker service scale simple=3';

async function right(desk: Desk): Promise<void> {
  await desk.replication();
  await desk.quiz();
  await desk.handIn();
}

async function rightAfterTheEnd(desk: Desk): Promise<void> {
  await desk.replication();
  await desk.quiz(desk.web('1'));
  await desk.afterTheEnd(desk.scaleWeb());
  await desk.handIn();
}

const students: Record<string, (desk: Desk) => Promise<void>> = {
  /** Right at once. */
  s01: right,
  /** Right in the end: with one replica too few at first. */
  s02: async (desk) => {
    await desk.replication(wrong('one-replica-short'), scaled);
    await desk.quiz();
    await desk.handIn();
  },
  /** Right, in the time that the roster adds to that of the quiz. */
  s03: rightAfterTheEnd,
  /** One replica short, and the hidden check forgotten. */
  s05: async (desk) => {
    await desk.replication(wrong('one-replica-short'));
    await desk.quiz(desk.web(undefined, ''));
    await desk.handIn();
  },
  /** A global service for three replicas, and a replicated one for a global. */
  s06: async (desk) => {
    await desk.replication(wrong('global-for-every-node'));
    await desk.quiz(undefined, desk.agent('--replicas 3'));
    await desk.handIn();
  },
  /** All on one node, and nothing of the quiz but its beginning. */
  s07: async (desk) => {
    await desk.replication(wrong('three-on-one-node'));
    await desk.beginQuiz();
    await desk.handIn();
  },
  /** The same as s03, and no time added. */
  s08: rightAfterTheEnd,
  /** A friend's, as it is. The friend is not in the class, and gives it to another as well, who writes their own name into it. */
  friend: async (desk) => {
    await desk.replication();
    await desk.quiz();
    await desk.handIn(handedIn('s09'));
    copyFileSync(handedIn('s09'), handedIn('s10'));
    rename(handedIn('s10'), 'friend', 's10');
  },
  /** All on one node; the tasks are put on three by hand, in the attempt that is to count. The attempt after it is forgotten. */
  s11: async (desk) => {
    await desk.replication(wrong('three-on-one-node'), 'docker service ls');
    desk.forge(2, spreadOverNodes);
    await desk.quiz();
    await desk.handIn();
  },
  /** Right, and too late: last of all. */
  s04: right,
};

function setDueDate(due: string): void {
  const roster = join(twelve, 'class.yaml');
  writeFileSync(roster, readFileSync(roster, 'utf8').replace(/^(due|collected): .*$/gm, `$1: ${due}`));
}

/** All were collected when it was due; the last came afterwards, as whoever took it knows. */
function setSubmitted(student: string, at: string): void {
  const roster = join(twelve, 'class.yaml');
  const line = new RegExp(`(\\{ id: ${student}, .*submitted: )[^ ,}]+`);
  writeFileSync(roster, readFileSync(roster, 'utf8').replace(line, `$1${at}`));
}

rmSync(join(twelve, 'in'), { recursive: true, force: true });
mkdirSync(join(twelve, 'in'));
for (const [student, work] of Object.entries(students)) {
  const now = new Date().toISOString();
  console.log(`${now} ${student}`);
  if (student === 's04') setDueDate(now);
  await done(['up', '--cluster', cluster]);
  await work(new Desk(student, cluster)).finally(() => done(['down', '--cluster', cluster]));
  if (student === 's04') setSubmitted(student, new Date().toISOString());
}
