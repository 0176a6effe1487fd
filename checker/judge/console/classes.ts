import { inOneSpelling } from './spelling.ts';

/**
 * What differs from run to run, by class; a class equals itself and nothing else. Durations are those that people read and
 * those that were measured (`2 minutes`, `0.52s`), never a setting such as `10s`: that is what a lab is about.
 */
const classes: [RegExp, string][] = [
  [/\bSWMTKN-1-[0-9a-z]+-[0-9a-z]+\b/g, '<token>'],
  [/\b(?:sha256:)?[0-9a-f]{64}\b/g, '<digest>'],
  [/\b[0-9a-z]{25}\b/g, '<id>'],
  [/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/g, '<time>'],
  [/\b\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)? [+-]\d{4} [A-Z]{3,4}\b/gi, '<time>'],
  [/"Index": \d+/g, '"Index": <version>'],
  [/\b[0-9a-f]{12}\b/g, '<short id>'],
  [/(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]*\d)/g, '<address>'],
  [/\b(?:less than a second|about an? (?:minute|hour))\b/gi, '<duration>'],
  [/\b\d+(?:\.\d+)? (?:milli)?(?:second|minute|hour|day|week|month|year)s?\b/g, '<duration>'],
  [/\b(?:\d+m)?\d+\.\d+ ?(?:s|ms|µs)\b/g, '<duration>'],
];

/** A text in one spelling, with all that differs from run to run replaced by the name of its class. */
export function byClass(text: string): string {
  return classes.reduce((line, [pattern, name]) => line.replace(pattern, name), inOneSpelling(text));
}
