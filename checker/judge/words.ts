import type { Pattern, PortSpec, Range } from '../model.ts';

/** `10s`, `1m30s`, `1.5s`, `250ms`. Rounded down, so that what is just short of a limit never reads as the limit. */
export function duration(milliseconds: number): string {
  const whole = Math.floor(milliseconds);
  if (whole === 0) return '0s';
  if (whole < 1000) return `${whole}ms`;
  const hours = Math.floor(whole / 3_600_000);
  const minutes = Math.floor((whole % 3_600_000) / 60_000);
  const seconds = (whole % 60_000) / 1000;
  return [hours && `${hours}h`, minutes && `${minutes}m`, seconds && `${seconds}s`].filter(Boolean).join('');
}

const opWords: Record<Range['op'], string> = {
  '=': '',
  '>=': 'at least ',
  '<=': 'at most ',
  '>': 'more than ',
  '<': 'fewer than ',
};

/** `2`, `at least 2`. */
export function range({ op, value }: Range): string {
  return `${opWords[op]}${value}`;
}

/** `at least 2 tasks`. */
export function rangeOf(wanted: Range, noun: string): string {
  return `${opWords[wanted.op]}${plural(wanted.value, noun)}`;
}

/** A range over durations: `at least 10s`. */
export function durationRange({ op, value }: Range): string {
  return `${op === '<' ? 'less than ' : opWords[op]}${duration(value)}`;
}

/** `1 task`, `2 tasks`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `a`, `a and b`, `a, b and c`; `none` when there is nothing. */
export function list(items: readonly (string | number)[]): string {
  const last = items.at(-1);
  if (last === undefined) return 'none';
  return items.length === 1 ? `${last}` : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** `"Hello"` or `/^Hello/i`. */
export function pattern(wanted: Pattern): string {
  return 'literal' in wanted ? `"${wanted.literal}"` : `/${wanted.regex}/${wanted.flags}`;
}

/** `8000:5000`, with protocol and mode where they are not the usual `tcp` and `ingress`. */
export function port({ published, target, protocol, mode }: PortSpec): string {
  if (mode !== 'ingress') return `${published}:${target}/${protocol}/${mode}`;
  return protocol === 'tcp' ? `${published}:${target}` : `${published}:${target}/${protocol}`;
}

/** A text on one line and short enough for a report. */
export function excerpt(text: string, most = 120): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
