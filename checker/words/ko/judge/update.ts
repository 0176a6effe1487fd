import type { update as english } from '../../en/judge/update.ts';
import { pattern } from '../../notation.ts';
import { duration, durationRange, list, range, rangeOf } from '../grammar.ts';

const none = '업데이트가 일어난 적이 없습니다';

const between = (from: string | undefined, to: string | undefined) =>
  from === undefined && to === undefined ? '' : ` (${from ?? '?'} → ${to ?? '?'})`;

const orders = { 'start-first': 'start-first', 'stop-first': 'stop-first', 'at once': '동시', unknown: '알 수 없음' };

const order: typeof english.order = {
  newFirst: (milliseconds) => `이전 태스크가 중지되기 ${duration(milliseconds)} 전에 새 태스크가 실행되었습니다`,
  oldFirst: (milliseconds) => `새 태스크가 실행되기 ${duration(milliseconds)} 전에 이전 태스크가 중지되었습니다`,
  atOnce: '새 태스크가 실행된 순간에 이전 태스크가 중지되었습니다',
  nearly: (milliseconds) =>
    `이전 태스크의 중지와 새 태스크의 실행이 ${duration(milliseconds)} 안에 일어났으며, 두 노드의 시계로는 더 알 수 없습니다`,
  noNew: '이전 태스크가 중지되었는데 새 태스크는 실행된 적이 없습니다',
  oldUnrecorded: '이전 태스크가 언제 중지되었는지 기록되지 않았습니다',
  newUnrecorded: '새 태스크가 언제부터 실행되었는지 기록되지 않았습니다',
  is: (slot, found, shown) => `${slot} 순서 ${orders[found]}: ${shown}`,
  differs: (slot, found, shown) => `${slot} 슬롯이 ${found} 순서로 업데이트되었습니다: ${shown}`,
  unknown: (slot, why) => `${slot} 슬롯의 순서를 알 수 없습니다: ${why}`,
  untold: '순서를 알 수 없습니다: 업데이트가 중지한 이전 태스크가 아직 없습니다',
};

const pace: typeof english.pace = {
  most: (tasks) => `한 번에 만든 태스크는 최대 ${tasks}개`,
  oneBatch: '한 묶음뿐',
  least: (gap) => `태스크 사이의 간격은 최소 ${duration(gap)}`,
  untold: (slots) =>
    `진행 속도를 알 수 없습니다: 새 태스크가 언제부터 실행되었는지 기록되지 않은 슬롯은 ${list(slots)}`,
  tooMany: (tasks, most) => `한 번에 태스크 ${tasks}개를 만들었습니다 (기대: ${most}개 이하)`,
  tooFew: (tasks, wanted) => `한 번에 만든 태스크가 ${tasks}개를 넘은 적이 없습니다 (기대: ${range(wanted)})`,
  noGap: (tasks) => `잴 수 있는 간격이 없습니다: 태스크 ${tasks}개로 된 한 묶음뿐입니다`,
  gap: (found, wanted) =>
    `한 태스크가 실행된 뒤 다음 태스크가 만들어지기까지 ${duration(found)} 걸렸습니다 (기대: ${durationRange(wanted)})`,
};

export const update: typeof english = {
  expected: ({ service, from, to, state, order, parallelism, gap, message, since }) =>
    `${service} 서비스의 업데이트${between(from, to)}: ${[
      ...(state ? [state] : []),
      ...(message ? [`메시지 ${pattern(message)}`] : []),
      ...(order ? [order] : []),
      ...(parallelism ? [`한 번에 ${rangeOf(parallelism, '태스크')}`] : []),
      ...(gap ? [`태스크 사이의 간격 ${durationRange(gap)}`] : []),
      ...(since ? ['이 단계에서 시작됨'] : []),
    ].join(', ')}`,
  none,
  forgotten: '그 뒤에 서비스가 바뀌어 스웜이 업데이트를 잊었습니다',
  otherImages: (from, to) => `업데이트가 그렇게 바꾼 태스크가 알려져 있지 않습니다${between(from, to)}`,
  noneWhy: `${none}: 스웜은 마지막 롤링 업데이트의 상태를, 스케일처럼 롤링 업데이트 없이 서비스가 바뀔 때까지만 보관합니다`,
  state: (found, wanted) => `상태가 ${found}입니다 (기대: ${wanted})`,
  message: (found, wanted) => `메시지가 "${found}"입니다 (기대: ${pattern(wanted)})`,
  unknown: '어떻게 진행되었는지 알 수 없음',
  untold: {
    began: '알 수 없습니다: 엔진이 업데이트가 시작된 시각을 알려 주지 않습니다',
    erased: (slots) => `알 수 없습니다: 업데이트가 교체한 태스크가 지워졌고 기록도 없는 슬롯은 ${list(slots)}`,
    replaced: '알 수 없습니다: 업데이트가 교체한 것으로 알려진 태스크가 없습니다',
  },
  order,
  pace,
};
