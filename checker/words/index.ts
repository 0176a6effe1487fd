/**
 * All that the program says to people, in each of its languages: a catalogue a language, a file in it for each folder that
 * speaks. The English one is the pattern; types hold the others to it. What tools read (JSON keys, ids, states, options)
 * is not said, and stays as it is in every language.
 */
import * as en from './en/index.ts';
import * as ko from './ko/index.ts';
import { inOneLine } from './one-line.ts';

export { oneLine } from './one-line.ts';

export const languages = ['en', 'ko'] as const;

export type Language = (typeof languages)[number];

export type Messages = typeof en;

export const catalogues: Record<Language, Messages> = { en: inOneLine(en), ko: inOneLine(ko) };

/** The catalogue in use. */
export let say: Messages = catalogues.en;

/** The language in use. */
export let language: Language = 'en';

/** Chooses the language in which everything is said from now on: once for a command, and again where a page is switched. */
export function speak(chosen: Language): void {
  language = chosen;
  say = catalogues[chosen];
}
