import type { Range } from '../../model.ts';
import type { Suggestion } from '../en/grammar.ts';
import { parts } from '../notation.ts';

const ops: Record<Range['op'], string> = { '=': '', '>=': ' 이상', '<=': ' 이하', '>': ' 초과', '<': ' 미만' };

/** `2개`, `2개 이상`. */
export function range({ op, value }: Range): string {
  return `${value}개${ops[op]}`;
}

/** `태스크 2개 이상`. */
export function rangeOf(wanted: Range, noun: string): string {
  return `${noun} ${range(wanted)}`;
}

/** A range over durations: `10초 이상`. */
export function durationRange({ op, value }: Range): string {
  return `${duration(value)}${ops[op]}`;
}

/** `10초`, `1분 30초`, `250밀리초`. Rounded down, so that what is just short of a limit never reads as the limit. */
export function duration(milliseconds: number): string {
  const whole = Math.floor(milliseconds);
  if (whole === 0) return '0초';
  if (whole < 1000) return `${whole}밀리초`;
  const { hours, minutes, seconds } = parts(whole);
  return [hours && `${hours}시간`, minutes && `${minutes}분`, seconds && `${seconds}초`].filter(Boolean).join(' ');
}

/** `a, b, c`; `없음` when there is nothing. Particles would hang on how the last name ends. */
export function list(items: readonly (string | number)[]): string {
  return items.length === 0 ? '없음' : items.join(', ');
}

/** `a`, `b`, `c` 중 하나. */
export function oneOf(names: readonly unknown[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  if (quoted.length === 0) return '없음';
  return quoted.length > 1 ? `${quoted.join(', ')} 중 하나` : quoted.join();
}

/** 알 수 없는 말에 대한 문장의 끝: 가장 비슷한 이름, 없으면 쓸 수 있는 이름 전부. */
export function didYouMean({ near, names }: Suggestion): string {
  return near === undefined ? ` (쓸 수 있는 것: ${oneOf(names)})` : ` (혹시 \`${near}\`입니까?)`;
}
