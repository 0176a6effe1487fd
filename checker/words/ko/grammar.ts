import type { Suggestion } from '../en/grammar.ts';

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
