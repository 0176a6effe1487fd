/** What lets a page in: a code that is good once, for a bearer; a bearer for tickets; a ticket for one socket. */
import { createHash, randomBytes } from 'node:crypto';

/** What a secret is good for, and for how long, in milliseconds. A bearer is good for as long as the server runs. */
const lives = { code: 5 * 60_000, ticket: 20_000 };
const most = { codes: 8, bearers: 32, tickets: 64 };

/** Wrong tries, each minute, after which none is looked at: they are 256 random bits, so this is for the log and the processor. */
const mostTries = 20;
const minute = 60_000;

export class Keys {
  readonly #now: () => number;
  // By their digests: a look into a map takes as long for one that is nearly right as for any other.
  readonly #codes = new Map<string, number>();
  readonly #bearers = new Set<string>();
  readonly #tickets = new Map<string, number>();
  #wrong: number[] = [];

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** A code for one page to be let in with. */
  code(): string {
    return issue(this.#codes, this.#now() + lives.code, most.codes);
  }

  /** The bearer for a code, which is used up; undefined where it is none, or too many pages were let in. */
  enter(code: string): string | undefined {
    if (!this.#takes(this.#codes, code) || this.#bearers.size >= most.bearers) return undefined;
    const bearer = random();
    this.#bearers.add(digest(bearer));
    return bearer;
  }

  isLetIn(bearer: string): boolean {
    if (this.isClosed()) return false;
    const known = this.#bearers.has(digest(bearer));
    if (!known) this.#wrong.push(this.#now());
    return known;
  }

  /** A ticket for one socket. */
  ticket(): string {
    return issue(this.#tickets, this.#now() + lives.ticket, most.tickets);
  }

  /** True once for each ticket. */
  admits(ticket: string): boolean {
    return this.#takes(this.#tickets, ticket);
  }

  /** True after too many wrong tries, for a while. */
  isClosed(): boolean {
    this.#wrong = this.#wrong.filter((at) => at > this.#now() - minute);
    return this.#wrong.length >= mostTries;
  }

  #takes(issued: Map<string, number>, secret: string): boolean {
    if (this.isClosed()) return false;
    const key = digest(secret);
    const until = issued.get(key);
    issued.delete(key);
    const good = until !== undefined && this.#now() < until;
    if (!good) this.#wrong.push(this.#now());
    return good;
  }
}

/** The oldest goes where there would be too many. */
function issue(issued: Map<string, number>, until: number, most: number): string {
  const secret = random();
  const [oldest] = issued.keys();
  if (issued.size >= most && oldest !== undefined) issued.delete(oldest);
  issued.set(digest(secret), until);
  return secret;
}

/** 256 bits. */
export const random = () => randomBytes(32).toString('base64url');

const digest = (secret: string) => createHash('sha256').update(secret).digest('base64');
