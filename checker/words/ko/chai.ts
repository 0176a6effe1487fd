import type { chai as english } from '../en/chai.ts';

export const chai: typeof english = {
  ofService: (word) => `\`${word}\`은(는) 서비스에 씁니다: expect(swarm.service('…'))`,
  ofUrl: (word) => `\`${word}\`은(는) URL에 씁니다: expect(swarm.url('…'))`,
  ofSwarm: (word) => `\`${word}\`은(는) 스웜에 씁니다: expect(swarm)`,
  negated: (word) =>
    `\`${word}\`에는 \`.not\`을 쓸 수 없습니다. 변하고 있는 스웜에서는 거의 모든 것이 아직 그렇지 않기 때문입니다. \`absent\`, \`silent\`, \`run(0)\`, \`'<3'\`처럼 도달할 상태를 쓰십시오`,
  always: (word) =>
    `\`${word}\`은(는) 어떤 객체에서나 참입니다. 서비스에는 \`created\`를, URL에는 \`answer()\`를 쓰십시오`,
  unheard: '참이 아닌 검증을 아무도 기다리지 않았습니다. `await expect(…)`로 쓰십시오',
  late: '문장이 끝나면 바로 판정을 시작합니다. 덧붙일 말은 같은 문장에 쓰십시오',
};
