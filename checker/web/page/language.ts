/** The language of the page, switched in place. */
import { computed, effect, signal } from '@preact/signals';
import { web as en } from '../../words/en/web.ts';
import { web as ko } from '../../words/ko/web.ts';

export type Language = 'en' | 'ko';

const kept = 'language';
const spoken = { en, ko };

export const language = signal<Language>(first());

/** All that the page says. */
export const words = computed(() => spoken[language.value]);

/** A moment as the time of day, to the second. */
export function clockTime(moment: number): string {
  return new Intl.DateTimeFormat(language.value, { timeStyle: 'medium', hourCycle: 'h23' }).format(moment);
}

effect(() => {
  document.documentElement.lang = language.value;
  localStorage.setItem(kept, language.value);
});

function first(): Language {
  const chosen = localStorage.getItem(kept) ?? navigator.language;
  return chosen.startsWith('ko') ? 'ko' : 'en';
}
