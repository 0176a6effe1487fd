import { expect } from 'chai';
import type { Lab } from '../model.ts';
import { speak } from '../words/index.ts';
import { formatProblem, parseLab, withMarking } from './index.ts';

const exam = `---
id: exam
title: Exam
minutes: 5
mode: exam
parameters: { replicas: [3, 4, 5] }
owns: { services: [shop] }
---

## Create it

\`\`\`sh
docker node ls
\`\`\`

\`\`\`yaml check
- service: shop
\`\`\`

## Scale it

\`\`\`yaml check
- service: shop
  replicas: {{replicas}}
\`\`\`
`;

const marking = `# Marking guide

## Scale it

Look at the answer by hand.

\`\`\`yaml check
- tasks: shop
  running: { count: {{replicas}}, nodes: 3 }
\`\`\`

\`\`\`sh
docker service scale shop={{replicas}}
\`\`\`
`;

describe('a marking file', () => {
  const { lab } = parseLab(exam, 'labs/90-exam/lab.md', 'ada') as { lab: Lab };
  const file = 'labs/90-exam/marking.md';
  const problems = (text: string) => withMarking(lab, text, file).problems.map(formatProblem);

  it('adds solutions in front of the checks of a step, and hidden checks behind them', () => {
    const { lab: whole, problems } = withMarking(lab, marking, file);
    expect(problems).to.deep.equal([]);
    const replicas = lab.drawn?.replicas;
    const [create, scale] = whole?.steps ?? [];
    expect(create?.blocks).to.deep.equal(lab.steps[0]?.blocks);
    expect(scale?.blocks.map(({ type, file, line }) => `${type} ${file}:${line}`)).to.deep.equal([
      `command ${file}:12`,
      'check labs/90-exam/lab.md:23',
      `check ${file}:8`,
    ]);
    expect(scale?.blocks[0]).to.include({ script: `docker service scale shop=${replicas}`, solution: true });
    expect(scale?.blocks[1]).to.not.have.property('hidden');
    expect(scale?.blocks[2]).to.have.property('hidden', true);
    expect(scale).to.have.property('challenge', true);
  });

  it('has the headings of the lab, in its language or in English', () => {
    expect(problems(marking.replace('Scale it', 'Scale lt'))).to.deep.equal([
      'labs/90-exam/marking.md:3: error: the lab has no step of this heading: did you mean `Scale it`? (unknown-step)',
    ]);
    const [, second] = lab.steps;
    const korean = { ...lab, steps: lab.steps.map((step) => (step === second ? { ...step, title: '늘리기' } : step)) };
    for (const heading of ['Scale it', '늘리기']) {
      const { lab: whole } = withMarking(korean, marking.replace('Scale it', heading), file);
      expect(whole?.steps[1]?.blocks, heading).to.have.length(3);
    }
    const both = `${marking}\n## 늘리기\n\n\`\`\`yaml check\n- tasks: shop\n  failed: 0\n\`\`\`\n`;
    expect(withMarking(korean, both, file).lab?.steps[1]?.blocks).to.have.length(4);
  });

  it('is read as strictly as a lab', () => {
    expect(problems(marking.replace('nodes: 3', 'nods: 3'))[0]).to.match(
      /^labs\/90-exam\/marking\.md:9: error: .*`nodes`/,
    );
    const unknown = problems(marking.replaceAll('{{replicas}}', '{{n}}'));
    expect(unknown.filter((one) => one.includes('unknown parameter `n`'))).to.have.length(2);
    expect(problems(`${marking}\n## Scale it\n`)[0]).to.include(
      'marking.md:16: error: step `scale-it` is already on line 3',
    );
    expect(problems('```sh\nls\n```\n')[0]).to.include('marking.md:1');
  });

  it('tells what is wrong in Korean too', () => {
    speak('ko');
    try {
      expect(problems(marking.replace('Scale it', 'Else'))[0]).to.include('실습에 이 제목의 단계가 없습니다');
    } finally {
      speak('en');
    }
  });
});
