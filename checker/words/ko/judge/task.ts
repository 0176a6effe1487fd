import type { task as english } from '../../en/judge/task.ts';
import type { TaskEnd, TaskName } from '../../facts.ts';
import { pattern as quoted } from '../../notation.ts';
import { duration } from '../grammar.ts';
import { moments } from './moments.ts';

/** `docker-node3`, where the name does not say so and a node is known. */
function place({ slot, nodeName }: TaskName): string[] {
  return slot === undefined || nodeName === '' ? [] : [nodeName];
}

function end({ exit, error }: TaskEnd): string[] {
  return [...(exit === undefined ? [] : [`종료 코드 ${exit}`]), ...(error === '' ? [] : [`"${error}"`])];
}

const down = (lost: boolean) => (lost ? ['노드가 down 상태'] : []);

/** ` (docker-node3, 종료 코드 1)`, or nothing where there is nothing to note. */
function notes(...parts: string[]): string {
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

/** ` (docker-node3)`, where the name does not say so and a node is known. */
export function onNode(task: TaskName): string {
  return notes(...place(task));
}

const name: typeof english.name = ({ service, slot, nodeName }) =>
  slot === undefined ? `${nodeName}의 ${service}` : `${service}.${slot}`;

const unsteady: typeof english.unsteady = ({ ran, needs, why }) => {
  const because = {
    update: '업데이트가 진행 중입니다',
    forgotten: '스웜에 이 태스크가 대신한 태스크의 기록이 없습니다',
    new: '곧 비정상 종료할 프로그램도 잠깐은 실행됩니다',
  };
  const reason = typeof why === 'string' ? because[why] : `바로 앞의 태스크 ${why.ended}개가 스스로 끝났습니다`;
  return `실행된 지 ${duration(ran)}이며, ${duration(needs)} 동안 실행되어야 실행 중으로 셉니다(${reason})`;
};

export const task: typeof english = {
  name,
  is: (task) =>
    task.unsteady
      ? `${name(task)} 태스크: ${unsteady(task.unsteady)}`
      : `${name(task)} 태스크가 ${task.state} 상태${notes(...place(task), ...down(task.lost), ...end(task))}`,
  unsteady,
  withImage: (task) => `${name(task)}${notes(`이미지 ${task.image}`, ...place(task), ...end(task))}`,
  line: ({ state, desired, image, content, nodeName, lost, erased, ...ended }) => {
    const details = [
      ...(desired ? [`원하는 상태 ${desired}`] : []),
      ...(content ? [content === 'other' ? '내용은 이 실습 도구의 이미지가 아님' : `내용은 ${content}`] : []),
      ...(nodeName ? [nodeName] : []),
      ...down(lost),
      ...end(ended),
      ...(erased ? ['그 뒤 지워짐'] : []),
    ];
    return `${state}${image ? ` ${image}` : ''}${notes(...details)}`;
  },
  pattern: ({ state, desired, exit, error, image, node, ...others }) => {
    const details = [
      ...(node ? [node] : []),
      ...(desired === undefined ? [] : [`원하는 상태 ${desired}`]),
      ...(exit === undefined ? [] : [`종료 코드 ${exit}`]),
      ...(error ? [`오류에 ${quoted(error)} 포함`] : []),
    ];
    return `${state ?? '태스크'}${image ? ` ${image}` : ''}${moments.group(others)}${notes(...details)}`;
  },
};
