/** One way to write what locales and terminals write in several: a measure's decimal comma, a long count's groups, an ellipsis. */
const spellings: [RegExp, string][] = [
  // Three digits behind the comma may be a group of a thousand: only in times, which are measured, is it a fraction.
  [/(?<=\d),(?=\d+ ?(?:s|ms|µs|μs)\b)/g, '.'],
  [/(?<=\d),(?=\d+ (?:milli)?(?:second|minute|hour|day|week|month|year)s?\b)/g, '.'],
  [/(?<=\d),(?=(?:\d\d?|\d{4,}) ?(?:[kKMGTP]?i?B\b|%))/g, '.'],
  // Nobody has fractions of bytes.
  [/(?<=\d)[.,'’\u00a0\u202f](?=\d{3}(?:[.,'’\u00a0\u202f]\d{3})* bytes\b)/g, ''],
  [/μ/g, 'µ'],
  [/…/g, '...'],
];

/** A text in one spelling. No number becomes another by it. */
export function inOneSpelling(text: string): string {
  return spellings.reduce((line, [pattern, one]) => line.replace(pattern, one), text);
}
