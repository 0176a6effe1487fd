/** For recording the class of twelve: what a student does, with the built program, on a real cluster. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { twelve } from '../../grade/class/class-of-12.fixture.ts';
import type { Lab } from '../../model.ts';
import { labVariants } from '../../run/index.ts';
import { sha256 } from '../../submission/format.ts';
import { swarmlab } from '../program.ts';

const quiz = join(twelve, 'quiz/lab.md');
const variants = await labVariants([quiz]);
/** The quiz lasts one minute, and handing in may take another. */
const untilOver = 125_000; // milliseconds

/** The file that a student hands in. */
export function handedIn(student: string): string {
  return join(twelve, `in/${student}.jsonl.gz`);
}

/** A student at their machine, which has nothing of anybody else's. */
export class Desk {
  readonly #student: string;
  readonly #cluster: string;
  readonly #home = mkdtempSync(join(tmpdir(), 'swarmlab-class-'));
  #quizBegan = 0;

  constructor(student: string, cluster: string) {
    this.#student = student;
    this.#cluster = cluster;
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

  /** A lab as its text has it, each step checked; a challenge by its solution. */
  async workThrough({ id, steps }: Lab): Promise<void> {
    await this.#swarmlab(['reset', id]);
    const variables: string[] = [];
    for (const step of steps) {
      for (const command of step.blocks.filter((block) => block.type === 'command')) {
        const { script, exit, node = '', capture } = command;
        const words = ['shell', '--cluster', this.#cluster, ...(node === '' ? [] : [node]), '--'];
        const printed = await done([...words, 'env', ...variables, 'bash', '-ec', script], [exit]);
        if (capture) variables.push(`${capture}=${printed.trim()}`);
      }
      await this.#check(id, '--step', step.id);
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
    const file = join(this.#home, `swarmlab/progress/${this.#cluster}/attempts-replication.jsonl`);
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

  async handIn(file = handedIn(this.#student), labs = ['replication', quiz]): Promise<void> {
    await this.#swarmlab(['submit', ...labs, '--out', file]);
    rmSync(this.#home, { recursive: true });
  }

  /** The exit code 1 is that of what is not right, which may be on purpose. */
  async #check(lab: string, ...words: string[]): Promise<void> {
    await this.#swarmlab(['check', lab, ...words], [0, 1]);
  }

  async #swarmlab(words: string[], exits = [0]): Promise<void> {
    const [command = '', ...others] = words;
    await done([command, '--cluster', this.#cluster, '--student', this.#student, ...others], exits, {
      XDG_STATE_HOME: this.#home,
    });
  }

  #drawn(parameter: string): string {
    const [lab] = variants(this.#student);
    return lab?.drawn?.[parameter] ?? '';
  }
}

/** Runs `swarmlab` to its end; resolves with what it printed. Throws where its exit code is none of these. */
export async function done(words: string[], exits = [0], env: Record<string, string> = {}): Promise<string> {
  const { exit, stdout, stderr } = await swarmlab(words, { env });
  if (!exits.includes(exit ?? -1))
    throw new Error(`swarmlab ${words.join(' ')} ended with ${exit}\n${stdout}${stderr}`);
  return stdout;
}
