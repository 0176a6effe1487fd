/**
 * `npm run record:class`: records anew what the class of twelve in grade/class/ hands in. Eleven students work on a real cluster, each
 * in a swarm of their own, with the built program; the twelfth has a cluster, which tests bring up. It takes about ten minutes, of which
 * six are spent waiting for the end of two exams. What each does, and why, stands in `students`.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { packageRoot } from '../package-root.ts';
import { labVariants } from '../run/index.ts';
import { type AttemptLine, sha256 } from '../submission/format.ts';
import { swarmlab } from './program.ts';

const cluster = process.argv[2] ?? 'class';
const folder = fileURLToPath(new URL('../grade/class/twelve/', import.meta.url));
const quiz = join(folder, 'quiz/lab.md');
const variants = await labVariants([quiz]);
/** The quiz lasts one minute, and handing in may take another. */
const untilOver = 125_000; // milliseconds

/** A student at their machine, which has nothing of anybody else's. */
class Desk {
  readonly #student: string;
  readonly #home = mkdtempSync(join(tmpdir(), 'swarmlab-class-'));
  #quizBegan = 0;

  constructor(student: string) {
    this.#student = student;
  }

  /** The first lab, and what is done of its challenge; by default all. */
  async replication(...challenge: string[]): Promise<void> {
    await this.#swarmlab(['reset', 'replication']);
    await this.type('docker service create --detach --name simple --publish 8000:5000 --replicas 2 simplenode:0.1');
    await this.#check('replication', '--step', 'create-a-service-with-two-replicas');
    for (const script of challenge.length > 0 ? challenge : ['docker service scale simple=3']) {
      await this.type(script);
      await this.#check('replication');
    }
  }

  async beginQuiz(): Promise<void> {
    await this.#swarmlab(['reset', quiz]);
    this.#quizBegan = Date.now();
  }

  async quiz(web = this.web(), agent = this.agent()): Promise<void> {
    await this.beginQuiz();
    await this.type(web);
    await this.type(agent);
    await this.#check(quiz);
  }

  web(replicas = this.#drawn('replicas'), label = '--label tier=quiz'): string {
    const service = `--name ${this.#drawn('team')}-web --publish ${this.#drawn('port')}:5000`;
    return `docker service create --detach ${service} --replicas ${replicas} ${label} simplenode:0.1`;
  }

  agent(mode = '--mode global'): string {
    return `docker service create --detach --name ${this.#drawn('team')}-agent ${mode} simplenode:0.1`;
  }

  scaleWeb(): string {
    return `docker service scale ${this.#drawn('team')}-web=${this.#drawn('replicas')}`;
  }

  /** Goes on with the quiz after its end. */
  async afterTheEnd(...scripts: string[]): Promise<void> {
    await pause(Math.max(0, this.#quizBegan + untilOver - Date.now()));
    for (const script of scripts) await this.type(script);
    await this.#check(quiz);
  }

  /** In a shell of the manager. */
  async type(script: string): Promise<void> {
    await this.#swarmlab(['shell', '--', 'bash', '-ec', script]);
  }

  /** Changes by hand what was recorded of the first lab: the attempt of this number, with the hashes of all that follow. */
  forge(number: number, change: (line: string) => string): void {
    const file = join(this.#home, `swarmlab/progress/${cluster}/attempts-replication.jsonl`);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const forged: string[] = [];
    for (const [index, line] of lines.entries()) {
      const changed = index + 1 === number ? change(line) : line;
      const last = forged.at(-1);
      forged.push(last === undefined ? changed : changed.replace(/"prev":"[0-9a-f]{64}"/, `"prev":"${sha256(last)}"`));
    }
    if (forged.join() === lines.join()) throw new Error('nothing was forged');
    writeFileSync(file, `${forged.join('\n')}\n`);
  }

  async handIn(name = this.#student): Promise<void> {
    await this.#swarmlab(['submit', 'replication', quiz, '--out', handedIn(name)]);
    rmSync(this.#home, { recursive: true });
  }

  /** The exit code 1 is that of what is not right, which may be on purpose. */
  async #check(lab: string, ...words: string[]): Promise<void> {
    await this.#swarmlab(['check', lab, ...words], [0, 1]);
  }

  async #swarmlab(words: string[], exits = [0]): Promise<void> {
    const [command = '', ...others] = words;
    await done([command, '--cluster', cluster, '--student', this.#student, ...others], exits, {
      XDG_STATE_HOME: this.#home,
    });
  }

  #drawn(parameter: string): string {
    const [lab] = variants(this.#student);
    return lab?.drawn?.[parameter] ?? '';
  }
}

const wrong = (name: string) => readFileSync(join(packageRoot, `labs/01-replication/wrong/${name}.sh`), 'utf8');
const scaled = 'docker service scale simple=3';

const students: Record<string, (desk: Desk) => Promise<void>> = {
  /** Right at once. */
  s01: async (desk) => {
    await desk.replication();
    await desk.quiz();
    await desk.handIn();
  },
  /** Right in the end: with one replica too few at first. */
  s02: async (desk) => {
    await desk.replication(wrong('one-replica-short'), scaled);
    await desk.quiz();
    await desk.handIn();
  },
  /** Right, in the time that the roster adds to that of the quiz. */
  s03: async (desk) => {
    await desk.replication();
    await desk.quiz(desk.web('1'));
    await desk.afterTheEnd(desk.scaleWeb());
    await desk.handIn();
  },
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
  s08: async (desk) => {
    await desk.replication();
    await desk.quiz(desk.web('1'));
    await desk.afterTheEnd(desk.scaleWeb());
    await desk.handIn();
  },
  /** A friend's, as it is. The friend is not in the class, and gives it to another as well, who writes their own name into it. */
  friend: async (desk) => {
    await desk.replication();
    await desk.quiz();
    await desk.handIn('s09');
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
  s04: async (desk) => {
    await desk.replication();
    await desk.quiz();
    await desk.handIn();
  },
};

function handedIn(student: string): string {
  return join(folder, `in/${student}.jsonl.gz`);
}

/** The line of an attempt, with each task that runs, and its container, on another node. */
function spreadOverNodes(line: string): string {
  const attempt: AttemptLine = JSON.parse(line);
  const running = attempt.tasks.filter(({ state, desired }) => state === 'running' && desired === 'running');
  for (const [index, task] of running.entries()) {
    const { id, name } = attempt.nodes[index] ?? { id: '', name: '' };
    Object.assign(task, { nodeId: id, nodeName: name });
    for (const container of attempt.containers) if (container.taskId === task.id) container.node = name;
  }
  return JSON.stringify(attempt);
}

/** Another name in the first line, and a seal that fits. */
function rename(file: string, from: string, to: string): void {
  const lines = gunzipSync(readFileSync(file)).toString().split('\n');
  const text = lines.slice(0, -2).join('\n').replace(`"student":"${from}"`, `"student":"${to}"`);
  const seal = JSON.stringify({ type: 'seal', sha256: sha256(`${text}\n`) });
  writeFileSync(file, gzipSync(`${text}\n${seal}\n`));
}

function setDueDate(due: string): void {
  const roster = join(folder, 'class.yaml');
  writeFileSync(roster, readFileSync(roster, 'utf8').replace(/^due: .*$/m, `due: ${due}`));
}

async function done(words: string[], exits = [0], env: Record<string, string> = {}): Promise<void> {
  const { exit, stdout, stderr } = await swarmlab(words, { env });
  if (!exits.includes(exit ?? -1))
    throw new Error(`swarmlab ${words.join(' ')} ended with ${exit}\n${stdout}${stderr}`);
}

rmSync(join(folder, 'in'), { recursive: true, force: true });
mkdirSync(join(folder, 'in'));
for (const [student, work] of Object.entries(students)) {
  const now = new Date().toISOString();
  console.log(`${now} ${student}`);
  if (student === 's04') setDueDate(now);
  await done(['up', '--cluster', cluster]);
  await work(new Desk(student)).finally(() => done(['down', '--cluster', cluster]));
}
