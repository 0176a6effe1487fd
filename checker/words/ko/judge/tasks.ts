import type { Range, TaskGroup } from '../../../model.ts';
import type { tasks as english } from '../../en/judge/tasks.ts';
import { pattern as quoted } from '../../notation.ts';
import { list, range, rangeOf } from '../grammar.ts';
import { moments } from './moments.ts';
import { onNode, task } from './task.ts';

const nodeWords = (nodes: Range | readonly string[]) =>
  'op' in nodes ? rangeOf(nodes, '노드') : `노드 ${list(nodes)}`;

type Common = Pick<TaskGroup, 'image' | 'exit' | 'error'>;

const common = ({ image, exit, error }: Common) =>
  [
    ...(image ? [`이미지가 ${image}인 `] : []),
    ...(exit === undefined ? [] : [`종료 코드가 ${exit}인 `]),
    ...(error ? [`오류가 ${quoted(error)}인 `] : []),
  ].join('');

export const tasks: typeof english = {
  expected: (service, states) => {
    const groups = states.map(({ state, groups }) =>
      groups.map(({ count, image, exit, error, nodes, ...others }) => {
        const details = [
          ...(image ? [`이미지 ${image}`] : []),
          ...(exit === undefined ? [] : [`종료 코드 ${exit}`]),
          ...(error ? [`오류 ${quoted(error)}`] : []),
          ...(nodes ? [nodeWords(nodes)] : []),
        ];
        return `${rangeOf(count, `${state} 태스크`)}${moments.group(others)}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
      }),
    );
    return `${service} 서비스에 ${groups.map((each) => list(each)).join('; ')}`;
  },
  actual: (state, tasks) =>
    `${state} 태스크 ${tasks.length}개${tasks.length > 0 ? `: ${list(tasks.map(task.withImage))}` : ''}`,
  count: (state, of, found, wanted) =>
    `${common(of)}${state} 태스크${moments.group(of)}가 ${found}개입니다 (기대: ${range(wanted)})`,
  spread: (state, of, on, wanted) => {
    const which = on.length > 0 ? `: ${list(on)}` : '';
    return `${common(of)}${state} 태스크${moments.group(of)}가 노드 ${on.length}개에 있습니다 (기대: ${nodeWords(wanted)})${which}`;
  },
  stray: (one, faults) => `${task.name(one)} 태스크가 실행 중인데${onNode(one)} ${faults.join(', 그리고 ')}`,
  notCounted: (one) => `세지 않은 태스크: ${task.is(one)}`,
};
