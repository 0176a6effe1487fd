import type { written as english } from '../en/written.ts';
import { didYouMean, oneOf } from './grammar.ts';

/** The parser speaks English only: its message follows what its code means. */
const faults: Record<string, string> = {
  BAD_DQ_ESCAPE: '큰따옴표 안에 쓸 수 없는 이스케이프가 있습니다',
  BAD_INDENT: '들여쓰기가 잘못되었습니다',
  BAD_SCALAR_START: '따옴표 없이는 이 문자로 값을 시작할 수 없습니다',
  BLOCK_AS_IMPLICIT_KEY: '여기에는 키와 값이 이어서 올 수 없습니다',
  BLOCK_IN_FLOW: '`{…}`나 `[…]` 안에는 블록 형식을 쓸 수 없습니다',
  MISSING_CHAR: '빠진 문자가 있습니다',
  MULTILINE_IMPLICIT_KEY: '키는 한 줄에 써야 합니다',
  MULTIPLE_DOCS: '문서는 하나만 쓸 수 있습니다',
  NON_STRING_KEY: '키는 문자열이어야 합니다',
  TAB_AS_INDENT: '들여쓰기에 탭을 쓸 수 없습니다',
  TAG_RESOLVE_FAILED: '알 수 없는 태그입니다',
  UNEXPECTED_TOKEN: '여기에 올 수 없는 내용입니다',
};

const yaml: typeof english.yaml = {
  fault: (code, message, unquoted) =>
    `${faults[code] ?? 'YAML 문법 오류입니다'}: ${message}${
      unquoted ? " (`: `가 들어 있거나 `>`, `@`, `%`, 백틱으로 시작하는 값은 '…'로 감싸십시오)" : ''
    }`,
  aliasInside: (name) => `별칭 \`*${name}\`이(가) 자신의 앵커 안에 있습니다`,
  aliasNowhere: (name) => `별칭 \`*${name}\` 앞에 앵커가 없습니다`,
  tooDeep: (most) => `${most}단계보다 깊게 중첩되어 있습니다`,
  keyTwice: '같은 키가 두 번 있습니다',
  noAliases: (name) => `별칭 \`*${name}\`: 여기에서는 별칭을 쓸 수 없습니다`,
  unreadable: (cause) => `YAML로 읽을 수 없습니다: ${cause}`,
};

const values: typeof english.values = {
  unknown: (entry, name, within, meant) =>
    `${within}: 알 수 없는 ${entry === 'key' ? '키' : '옵션'} \`${name}\`${didYouMean(meant)}`,
  missing: (name, within) => `${within}: \`${name}\`이(가) 없습니다`,
  unknownValue: (found, meant) => `알 수 없는 값 \`${found}\`${didYouMean(meant)}`,
  found: (expected, found) => `${expected}. 찾은 것: ${found}`,
  nothing: '없음',
};

const types: Record<string, string> = {
  string: '문자열이',
  number: '수가',
  int: '정수가',
  boolean: '`true`나 `false`가',
  array: '목록이',
  object: '키와 값의 매핑이',
  record: '키와 값의 매핑이',
};

const expected: typeof english.expected = {
  type: (name) => `${types[name] ?? `${name} 형식의 값이`} 필요합니다`,
  oneOf: (names) => `쓸 수 있는 값: ${oneOf(names)}`,
  someText: '빈 문자열은 쓸 수 없습니다',
  someItems: '목록에는 항목이 하나 이상 있어야 합니다',
  atLeast: (least) => `${least} 이상이어야 합니다`,
  atMost: (most) => `${most} 이하여야 합니다`,
};

export const written: typeof english = { yaml, values, expected };
