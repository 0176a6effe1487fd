import { say } from '../words/index.ts';
import { nearest, type Problems } from '../written/index.ts';
import type { Tag } from './details.ts';

/** What a folded part of a lab is for. Anything but a solution or a hint is prose that happens to be folded. */
export type Purpose = 'solution' | 'hint' | 'prose';

/** A `<details>`: where it starts, where its content starts, and, once its summary is read, what it is for. */
interface Fold {
  line: number;
  offset: number;
  purpose?: Purpose;
}

/** A translated lab translates its summaries too. */
const words: Record<string, Purpose> = {
  solution: 'solution',
  정답: 'solution',
  해답: 'solution',
  풀이: 'solution',
  hint: 'hint',
  hints: 'hint',
  힌트: 'hint',
};

/** The `<details>` that are open at one place of the document. */
export class Folds {
  readonly #open: Fold[] = [];
  readonly #problems: Problems;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  has(purpose: Purpose): boolean {
    return this.#open.some((fold) => fold.purpose === purpose);
  }

  open({ line, offset }: Tag): void {
    this.#open.push({ line, offset });
  }

  summarise(tag: Tag): void {
    const fold = this.#open.at(-1);
    if (!fold) this.#problems.error(tag.line, 'summary-outside', say.lab.details.summaryOutside);
    else if (!fold.purpose) Object.assign(fold, { offset: tag.offset, purpose: purposeOf(tag, this.#problems) });
  }

  close({ line }: Tag): Fold | undefined {
    const fold = this.#open.pop();
    if (!fold) this.#problems.error(line, 'details-unopened', say.lab.details.unopened);
    else if (!fold.purpose) this.#problems.error(fold.line, 'details-unnamed', say.lab.details.unnamed);
    return fold;
  }

  /** At the end of a step: nothing may stay open. */
  end(): void {
    for (const { line } of this.#open.splice(0)) {
      this.#problems.error(line, 'details-unclosed', say.lab.details.unclosed);
    }
  }
}

function purposeOf({ line, text }: Tag, problems: Problems): Purpose {
  const word = /^\p{L}+/u.exec(text.normalize('NFC'))?.[0].toLowerCase() ?? '';
  const purpose = Object.hasOwn(words, word) ? words[word] : undefined;
  if (purpose) return purpose;
  const meant = nearest(word, ['solution', 'hint']);
  // A misspelt `Solution` would be shown to students; but `Lint` and `Print` are words of their own.
  if (meant?.startsWith(word.slice(0, 1))) {
    problems.error(line, 'unknown-summary', say.lab.details.unknownSummary(text, meant));
  }
  return 'prose';
}
