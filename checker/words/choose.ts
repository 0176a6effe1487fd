import { type Language, languages } from './index.ts';

/**
 * The language to speak: what follows `--lang` among the arguments, else what the environment says, in the order of gettext.
 * An unknown one is left to whoever reads the options: it is refused there, in the language of the environment.
 */
export function chooseLanguage(words: readonly string[], environment: Record<string, string | undefined>): Language {
  const named = words.flatMap((word, index) => {
    if (word === '--lang') return words[index + 1] ?? [];
    return word.startsWith('--lang=') ? word.slice('--lang='.length) : [];
  });
  return languages.find((language) => language === named.at(-1)) ?? languageOf(environment);
}

function languageOf({ LC_ALL, LC_MESSAGES, LANG }: Record<string, string | undefined>): Language {
  const locale = LC_ALL || LC_MESSAGES || LANG || '';
  return /^ko(?![a-z])/i.test(locale) ? 'ko' : 'en';
}
