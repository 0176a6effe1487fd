import type { prove as english } from '../en/prove.ts';
import { didYouMean, oneOf } from './grammar.ts';

/** 진행 중에 화면에 나오는 말. */
const progress: Pick<typeof english, 'bringingUp' | 'removedClusters' | 'proving' | 'labs' | 'labBegun' | 'trials'> = {
  bringingUp: (clusters) => `함께 쓸 클러스터 ${clusters}개를 띄우는 중입니다`,
  removedClusters: (clusters) => `클러스터 ${clusters}개를 제거했습니다`,
  proving: '증명하는 중입니다',
  labs: (done, of) => `실습 ${of}개 중 ${done}개 완료`,
  labBegun: (id) => `${id} 실습을 시작했습니다`,
  trials: (done, of) => `시도 ${of}개 중 ${done}개 완료`,
};

const results: Pick<
  typeof english,
  'mutations' | 'outcomes' | 'asItShould' | 'answers' | 'verdicts' | 'weak' | 'unexercised' | 'totals'
> = {
  outcomes: { falsePass: '잘못된 통과', falseFail: '잘못된 실패', unusable: '쓸 수 없음', broken: '고장' },
  asItShould: { untouched: '거부됨', solution: '통과함', right: '통과함', wrong: '거부됨' },
  answers: { untouched: '(손대지 않음)', solution: '(해답)', right: '(다른 정답)', wrong: '(오답)' },
  verdicts: { pass: '증명됨', fail: '증명되지 않음', broken: '고장' },
  mutations: {
    unseen: '감지 못함',
    free: '자유',
    stale: '낡음',
    isStale: (mutation) => `\`${mutation}\` 항목이 필요한 변형이 없습니다. 지우세요`,
    totals: (report) =>
      [
        `변형 ${report.tried}개`,
        `거부 ${report.rejected}개`,
        `앞 단계에서 거부 ${report.rejectedBefore}개`,
        `본문이 정하지 않은 것 ${report.free}개`,
        `설명 없는 것 ${report.unseen}개`,
        ...(report.stale > 0 ? [`낡은 항목 ${report.stale}개`] : []),
      ].join(', '),
    steps: (done, of) => `단계 ${of}개 중 ${done}개 완료`,
  },
  weak: '약함',
  unexercised: (kind, step) => `${step} 단계의 이 ${kind} 검사 항목을 실패하게 만드는 오답이 없습니다`,
  totals: ({ trials, rightAnswers, wrongAnswers, falsePasses, falseFails, unusable, unexercised }) =>
    [
      `시도 ${trials}개`,
      ...(rightAnswers > 0 ? [`다른 정답 ${rightAnswers}개`] : []),
      `오답 ${wrongAnswers}개`,
      `잘못된 통과 ${falsePasses}개`,
      `잘못된 실패 ${falseFails}개`,
      ...(unusable > 0 ? [`쓸 수 없는 오답 ${unusable}개`] : []),
      `오답이 건드리지 않는 검사 항목 ${unexercised}개`,
    ].join(', '),
};

export const prove: typeof english = {
  ...progress,
  ...results,
  noStep: '답안은 어느 단계에 대한 것인지로 시작해야 합니다: `# step: STEP-ID`',
  secondStep: '답안 하나는 한 단계에만 답합니다',
  unknownStep: (id, meant) => `검사 항목이 있는 단계 중에 \`${id}\` 단계가 없습니다${didYouMean(meant)}`,
  noReason: '오답에는 무엇이 틀렸다고 판정되어야 하는지 적어야 합니다: `# fails: KIND KEY`',
  noWhy: '정답에는 왜 맞는 답인지 적어야 합니다: `# why: TEXT`',
  misplaced: (name, kind) =>
    kind === 'right'
      ? `\`# ${name}:\` 항목은 오답에만 적습니다. 정답은 모든 검사 항목을 통과합니다`
      : `\`# ${name}:\` 항목은 정답에만 적습니다. 오답에는 무엇이 틀렸다고 판정되어야 하는지 적습니다`,
  noCommands: '답안에는 실행할 명령이 있어야 합니다',
  unknownReason: (found, kinds) =>
    `\`service replicas\`처럼 검사 종류와 그 키가 와야 하는데 \`${found}\` 값이 있습니다 (종류: ${oneOf(kinds)})`,
  kindNotChecked: (kind, step) => `\`${step}\` 단계에는 \`${kind}\` 종류의 검사 항목이 없습니다`,
  noEndState: (why) => `이 단계의 검사 항목이 최종 상태를 인정하지 않아 아무것도 바꿔 볼 수 없습니다: ${why}`,
  scriptFailed: (exit, last) =>
    `답안 스크립트 자체가 종료 코드 ${exit}(으)로 실패했습니다${last === '' ? '' : `: ${last}`}`,
  holdsUntouched: '아무것도 하기 전에 이미 검사 항목이 모두 성립합니다',
  acceptsWrong: '검사 항목이 이 오답을 정답으로 받아들입니다',
  solutionFails: (why) => `해답이 통과하지 못합니다: ${why}`,
  rejectsRight: (why) => `검사 항목이 이 정답을 거부합니다: ${why}`,
  otherReason: (missing, found) =>
    `거부되었지만 이유가 다릅니다. 기대한 이유: ${missing.join(', ')}. 발견된 이유: ${found.join(', ')}`,
};
