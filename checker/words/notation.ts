/** What is written alike in every language, as Docker or the author of a lab would write it. */
import type { Pattern, PortSpec } from '../model.ts';

/** `10s`, `1m30s`, `1.5s`, `250ms`. Rounded down, so that what is just short of a limit never reads as the limit. */
export function duration(milliseconds: number): string {
  const whole = Math.floor(milliseconds);
  if (whole === 0) return '0s';
  if (whole < 1000) return `${whole}ms`;
  const { hours, minutes, seconds } = parts(whole);
  return [hours && `${hours}h`, minutes && `${minutes}m`, seconds && `${seconds}s`].filter(Boolean).join('');
}

/** Whole milliseconds as hours, minutes, and seconds with their fraction. */
export function parts(milliseconds: number): { hours: number; minutes: number; seconds: number } {
  return {
    hours: Math.floor(milliseconds / 3_600_000),
    minutes: Math.floor((milliseconds % 3_600_000) / 60_000),
    seconds: (milliseconds % 60_000) / 1000,
  };
}

/** `19:51:30`, as the clock on the wall shows it. */
export function time(moment: number): string {
  return new Date(moment).toLocaleTimeString('sv-SE');
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

/** How much that is, in whole units as disks are sold: `12 MB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${Math.round(bytes / 1e6)} MB`;
}

/** A text on one line and short enough for a report. */
export function excerpt(text: string, most = 120): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
