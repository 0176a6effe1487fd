import type { Place, Problem } from '../model.ts';
import { oneLine } from '../words/index.ts';

/** Gathers everything wrong with one file, so that its author sees all of it at once. */
export class Problems {
  readonly file: string;
  readonly #found: Problem[] = [];

  constructor(file: string, found: Problem[] = []) {
    this.file = file;
    this.#found.push(...found);
  }

  error(line: number, id: string, message: string): void {
    this.#found.push({ ...this.at(line), id, severity: 'error', message });
  }

  warning(line: number, id: string, message: string): void {
    this.#found.push({ ...this.at(line), id, severity: 'warning', message });
  }

  at(line: number): Place {
    return { file: this.file, line };
  }

  /** In the order of the file; what is wrong in the same way on the same line is said once. */
  list(): Problem[] {
    const said = new Map(this.#found.map((problem) => [formatProblem(problem), problem]));
    return [...said.values()].sort((a, b) => a.line - b.line);
  }
}

/** One line that editors and terminals turn into a link: `labs/x/lab.md:12: error: … (id)`. */
export function formatProblem(problem: Problem): string {
  const { file, line, severity, message, id } = problem;
  return `${oneLine(file)}:${line}: ${severity}: ${printable(message)} (${id})`;
}

const longest = 1_000; // characters

/** What is quoted from a file may hold anything, also what steers a terminal or never ends. */
function printable(message: string): string {
  const plain = oneLine(message).replace(/[^\P{Cc}\t]/gu, '\u{fffd}');
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}
