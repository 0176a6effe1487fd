const units: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

const part = String.raw`\d+(?:\.\d+)?(?:ms|s|m|h)`;

/** How a duration is written, as the source of a regular expression: `500ms`, `90s`, `1m30s`. */
export const durationSource = `(?:${part})+`;

/** Milliseconds that anything in a lab may be waited for: timers of programs end at once where they are set to some weeks. */
export const longestWait = 24 * 3_600_000;

/** Milliseconds of a text that matches `durationSource`. */
export function toMilliseconds(text: string): number {
  const parts = text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g);
  return [...parts].reduce((sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 0), 0);
}
