import type { history as english } from '../../en/judge/history.ts';
import { pattern as quoted } from '../../notation.ts';
import { list, range, rangeOf } from '../grammar.ts';
import { task } from './task.ts';

const which = (index: number) => (index === 0 ? '가장 최근' : `최근 순으로 ${index + 1}번째`);

const differs: typeof english.differs = {
  state: (found, wanted) => `상태가 ${found}입니다 (기대: ${wanted})`,
  desired: (found, wanted) => `원하는 상태가 ${found}입니다 (기대: ${wanted})`,
  exit: (found, wanted) => `종료 코드가 ${found === undefined ? '없습니다' : `${found}입니다`} (기대: ${wanted})`,
  error: (found, wanted) => `오류가 ${found ? `"${found}"입니다` : '없습니다'} (기대: ${quoted(wanted)})`,
  image: (difference) => `이미지가 다릅니다: ${difference}`,
  node: (found, wanted) => `노드가 ${found ? `${found}입니다` : '없습니다'} (기대: ${wanted})`,
  moment: (difference) => `다릅니다: ${difference}`,
  erased: (state) => `${state} 상태에서 지워졌습니다`,
  lost: (node) => `running으로 보고되었지만 ${node} 노드가 down 상태입니다`,
  unwanted: (desired) => `running으로 보고되었지만 스웜이 원하는 상태는 ${desired}입니다`,
};

export const history: typeof english = {
  expected: ({ service, slot, shows, count }) => {
    const where = slot === 'any' ? '어느 한 슬롯' : slot === 'every' ? '모든 슬롯' : `슬롯 ${slot}`;
    const what = [
      ...(shows.length > 0 ? [shows.map(task.pattern).join(' <- ')] : []),
      ...(count ? [rangeOf(count, '태스크')] : []),
    ];
    return `${service} 서비스의 ${where}: ${what.join(', 모두 ')}`;
  },
  noTasks: (service) => `${service} 서비스에 태스크가 없습니다`,
  noSlot: (slot, others) => `슬롯 ${slot}의 태스크가 없습니다: 있는 것은 ${list(others)}`,
  noSlotLeft: (others) => `남아 있는 슬롯이 없습니다: 있었던 것은 ${list(others)}`,
  nearest: (slot, differences) =>
    `그런 슬롯이 없습니다. 가장 가까운 ${slot} 슬롯에서 다른 점: ${differences.join(', ')}`,
  missing: (index, wanted) => `${which(index)} 태스크가 없습니다 (기대: ${task.pattern(wanted)})`,
  task: (index, difference) => `${which(index)} 태스크는 ${difference}`,
  differs,
  count: (found, wanted) => `태스크가 모두 ${found}개입니다 (기대: ${range(wanted)})`,
};
