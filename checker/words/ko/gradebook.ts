import type { gradebook as english } from '../en/gradebook.ts';
import { list } from './grammar.ts';
import { html } from './html.ts';

const statuses: typeof english.statuses = {
  graded: '채점됨',
  held: '보류',
  missing: '미제출',
  refused: '거부됨',
  broken: '고장',
};

export const gradebook: typeof english = {
  statuses,
  kinds: { swarm: '클러스터(swarm)', task: '태스크', container: '컨테이너', timeline: '타임라인' },
  bases: {
    end: '실습마다 마지막에 남긴 상태로 채점했습니다.',
    steps: '단계마다 가장 잘한 시도로 채점했습니다.',
  },
  columns: { student: '학생', grade: '성적' },
  late: (seconds, penalty) => `${html.timeline.moment(seconds)} 늦음: -${penalty}`,
  decided: { accept: '직접 인정함', zero: '직접 0점 처리함' },
  marks: (percent) => `인정되면 ${percent}`,
  doubt: (id, line) => (line === undefined ? id : `${id}, ${line}행`),
  more: (rows) => `그 밖에 ${rows}개`,
  copies: '사본',
  share: (students) => `${list(students)}: 같은 것이 들어 있습니다`,
  lineOf: (student, line) => `${student} ${line}행`,
  counted: ({ students, by }) => {
    const each = Object.entries(by).map(
      ([status, number]) => `${statuses[status as keyof typeof statuses]} ${number}명`,
    );
    return `학생 ${students}명: ${list(each)}`;
  },
  spread: ({ least, most, mean }) => `성적 ${least}~${most}, 평균 ${mean}`,
  took: (time) => `채점 시간 ${time}`,
  next: {
    held: '보류: 판단한 뒤 명단의 학생 옆에 `decision: accept` 또는 `decision: zero`를 적고 --resume으로 다시 채점하십시오.',
    broken: '고장: 학생의 잘못이 아닙니다. 클러스터를 살펴본 뒤 --resume으로 다시 채점하십시오.',
    refused: '거부됨: `swarmlab submit`이 만든 파일을 다시 받아 --resume으로 다시 채점하십시오.',
    missing: '미제출: 명단에 적힌 곳에 아무것도 없습니다. 제출되면 --resume으로 다시 채점하십시오.',
  },
};
