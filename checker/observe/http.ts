/** Asking URLs from the manager node, where the names of the nodes resolve. */
import { randomUUID } from 'node:crypto';
import type { ClusterNode } from '../cluster/index.ts';
import { orAborted } from '../engine/index.ts';
import { BrokenError } from '../errors.ts';
import type { HttpAnswer, HttpExpectation } from '../model.ts';
import { type OpenProgram, type Outcome, open } from '../shell/index.ts';
import { say } from '../words/index.ts';

/**
 * Asks each URL that it reads with a number and how often, each beside the others. The mesh balances connections, so each
 * request closes its own. What one question brought is printed in one piece: the mark, the number, the bytes. It ends, with
 * what it asks, when its standard input closes.
 */
const script = `
answers=$(mktemp -d) && trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$answers"' EXIT
while read -r number times most url; do
  {
    asked=(); for ((n = 0; n < times; n++)); do asked+=("$url"); done
    curl -sg -m "$LIMIT" -H 'Connection: close' -w "\\n$MARK %{http_code} %{exitcode} %{errormsg}\\n" "\${asked[@]}" | head -c "$most" >"$answers/$number"
    { flock 9; printf '%s %s %s\\n' "$MARK" "$number" "$(stat -c %s "$answers/$number")"; cat "$answers/$number"; } 9>"$answers/lock"
    rm "$answers/$number"
  } </dev/null &
done`;

const limit = 8; // seconds for one answer: simplenode's slow one takes five

/** Bytes of an answer, and of all to one question: the answers of a lab are a thousandth of it. A node hands over no more. */
const mostAnswer = 1_000_000;
const mostAnswers = 8_000_000;

/** Asks URLs from a node by one program that stays, since to start one takes longer than most answers. */
export class Asker {
  readonly #node: ClusterNode;
  readonly #limit: number;
  #asking: Asking | undefined;

  /** With `factor` answers may take so many times longer than `seconds`. */
  constructor(node: ClusterNode, factor = 1, seconds = limit) {
    this.#node = node;
    this.#limit = seconds * factor;
  }

  /** Starts the program, so that it is ready when something is asked. */
  start(): void {
    if (this.#asking) return;
    const asking = new Asking(this.#node, this.#limit);
    this.#asking = asking;
    asking.ended.then(() => {
      if (this.#asking === asking) this.#asking = undefined;
    });
  }

  /** Throws a BrokenError where the node cannot ask at all, and the signal's reason where it was aborted. */
  async answers({ urls, requests }: HttpExpectation, signal?: AbortSignal): Promise<HttpAnswer[]> {
    signal?.throwIfAborted();
    this.start();
    const asking = this.#asking;
    const all = Promise.all(urls.map((url) => asking?.ask(url, requests) ?? []));
    return (await orAborted(all, signal)).flat();
  }

  stop(): void {
    this.#asking?.stop();
    this.#asking = undefined;
  }
}

interface Question {
  url: string;
  answer(output: string): void;
  fail(error: Error): void;
}

/** One run of the program. */
class Asking {
  readonly ended: Promise<void>;
  readonly #mark = randomUUID(); // no body holds it
  readonly #program: OpenProgram;
  readonly #questions = new Map<number, Question>();
  #asked = 0;
  #output = Buffer.alloc(0);

  /** `limit` in seconds. */
  constructor(node: ClusterNode, limit: number) {
    const argv = ['env', `MARK=${this.#mark}`, `LIMIT=${limit}`, 'bash', '-c', script, 'swarmlab'];
    this.#program = open(node.reach?.(argv) ?? node.enter(argv));
    this.#program.stdout.on('data', (chunk: Buffer) => this.#take(chunk));
    this.ended = this.#program.ended.then((outcome) => {
      for (const { url, fail } of this.#questions.values()) fail(cannotAsk(node, url, outcome));
    });
  }

  async ask(url: string, times: number): Promise<HttpAnswer[]> {
    const number = ++this.#asked;
    const output = new Promise<string>((answer, fail) => this.#questions.set(number, { url, answer, fail }));
    const most = Math.min(times * mostAnswer, mostAnswers);
    this.#program.stdin.write(`${number} ${times} ${most} ${url}\n`);
    // Sticky: what has no end is gone through once, not anew from each of its characters.
    const whole = new RegExp(`([\\s\\S]*?)\\n${this.#mark} (\\d{3}) (\\d+) (.*)\\n`, 'gy');
    const text = await output;
    const answers = [...text.matchAll(whole)];
    const missing = Buffer.byteLength(text) < most ? 0 : Math.max(0, times - answers.length);
    const cut = Array.from({ length: missing }, () => ({
      url,
      body: '',
      error: say.observe.tooMuch(most),
    }));
    const told = answers.map(([, body = '', status = '', code = '', error = '']) => {
      if (code === '0') return { url, status: Number(status), body };
      // Without the time it took, so that the same refusal is the same words each time.
      return { url, body: '', error: error.replace(/ after \d+ ms/, '') || say.observe.curlExited(code) };
    });
    return [...told, ...cut];
  }

  stop(): void {
    this.#program.stop();
  }

  /** Hands over what is there in full. */
  #take(chunk: Buffer): void {
    if (this.#output.length + chunk.length > 2 * mostAnswers) {
      this.#program.stop(); // who asked is told that it ended
      return;
    }
    this.#output = Buffer.concat([this.#output, chunk]);
    for (;;) {
      const end = this.#output.indexOf('\n');
      const [, number, size] = this.#output.subarray(0, Math.max(end, 0)).toString().split(' ').map(Number);
      if (end < 0 || number === undefined || size === undefined || this.#output.length < end + 1 + size) return;
      const output = this.#output.subarray(end + 1, end + 1 + size).toString();
      this.#output = this.#output.subarray(end + 1 + size);
      this.#questions.get(number)?.answer(output);
      this.#questions.delete(number);
    }
  }
}

function cannotAsk({ name }: ClusterNode, url: string, { exit, stderr }: Outcome): BrokenError {
  return new BrokenError(say.observe.cannotAsk(name, url, stderr.trim() || say.observe.exitCode(exit)), {
    next: 'swarmlab status',
  });
}
