import type { console as english } from '../../en/judge/console.ts';
import { excerpt } from '../../notation.ts';
import { list } from '../grammar.ts';

const part: typeof english.part = {
  text: (line) => `"${excerpt(line)}" 줄`,
  any: '"..." 줄',
  table: (columns) => `열이 ${list(columns)}인 표`,
  progress: (lines) => `진행 상황 줄 (${list(lines)})`,
};

const progress: typeof english.progress = {
  missing: (line) => `진행 상황 줄 "${line}" 없음`,
  unexpected: (line) => `진행 상황 줄 "${line}" 있음 (기대하지 않음)`,
  end: (key, found, wanted) => `진행 상황 줄 "${key}"의 끝이 "${found}"입니다 (기대: "${wanted}")`,
  node: (number) => `노드 ${number}`,
};

const rowName = (row: number, name: string) => `${row}번째 행(${name})`;

const table: typeof english.table = {
  unknownColumn: (name) => `${name} 열은 비교하는 방법을 알 수 없습니다`,
  missingColumn: (name) => `${name} 열이 없습니다`,
  cell: (row, name, column, wanted, found) =>
    `${rowName(row, name)}의 ${column} 열이 "${found}"입니다 (기대: "${wanted}")`,
  noRowLike: (row, name, others) => `${rowName(row, name)}과 같은 행이 없습니다: 실제 행은 ${list(others)}`,
  rows: (found, wanted) => `행이 ${found.length}개입니다: ${list(found)} (기대: ${wanted.length}개: ${list(wanted)})`,
  stray: (line) => `"${line}" 줄이 머리글에 맞춰 있지 않습니다`,
};

export const console: typeof english = {
  other: '출력이 다릅니다',
  goesOn: (part) => `출력이 더 이어집니다: ${part}`,
  nowhere: (part) => `출력 어디에도 없습니다: ${part}`,
  ends: (part) => `출력이 먼저 끝나서 다음이 없습니다: ${part}`,
  differs: (wanted, found) => `기대: ${wanted}, 실제: ${found}`,
  part,
  progress,
  table,
};
