import { expect } from 'chai';
import type { Lab } from '../model.ts';
import { parseLab } from './parse.ts';
import { parseWrongAnswer } from './wrong-answer.ts';

const text = `---
id: sample
title: Sample
minutes: 5
needs: { swarm: ready, nodes: 3, images: [simplenode:0.1] }
owns: { services: [simple] }
---

# Sample

## Create it

\`\`\`sh
docker service create --name simple simplenode:0.1
\`\`\`

\`\`\`yaml check
- service: simple
  replicas: 1/1
\`\`\`

## Look at it

\`\`\`sh
docker service ls
\`\`\`
`;

describe('a wrong answer', () => {
  const { lab } = parseLab(text, 'labs/01-sample/lab.md') as { lab: Lab };
  const file = 'labs/01-sample/wrong/two.sh';
  const parse = (...lines: string[]) => parseWrongAnswer(lines.join('\n'), file, lab);
  const problems = (...lines: string[]) => parse(...lines).problems.map(({ line, id }) => `${line} ${id}`);

  it('names its step and what is wrong with it', () => {
    const script = ['# step: create-it', '# fails: service replicas', '# fails: service image', '# Two.', 'docker …'];
    expect(parse(...script)).to.deep.equal({
      answer: {
        file,
        line: 1,
        name: 'two',
        step: 'create-it',
        reasons: [
          { kind: 'service', key: 'replicas' },
          { kind: 'service', key: 'image' },
        ],
        script: script.join('\n'),
      },
      problems: [],
    });
  });

  it('may be made on another node', () => {
    const { answer } = parse('# node: docker-node2', '# step: create-it', '# fails: service mode', 'true');
    expect(answer?.node).to.equal('docker-node2');
  });

  it('has a header of comments only: what stands below is the script', () => {
    expect(problems('true', '# step: create-it', '# fails: service mode')).to.deep.equal([
      '1 missing-step',
      '1 missing-reason',
    ]);
  });

  it('lacks nothing', () => {
    expect(problems('')).to.deep.equal(['1 missing-step', '1 missing-reason', '1 empty-answer']);
    expect(problems('# step: create-it', '# fails: service mode', '# only words')).to.deep.equal(['1 empty-answer']);
  });

  it('is for one step, one with checks', () => {
    expect(problems('# step: look-at-it', '# fails: service mode', 'true')).to.deep.equal(['1 unknown-step']);
    const twice = ['# step: create-it', '# step: create-it', '# fails: service mode', 'true'];
    expect(problems(...twice)).to.deep.equal(['2 second-step']);
    const [problem] = parse('# step: creat-it', '# fails: service mode', 'true').problems;
    expect(problem?.message).to.match(/did you mean `create-it`/);
  });

  it('fails by a check that the step has', () => {
    for (const reason of ['service', 'servise mode', 'service mode image', 'tasks running', '']) {
      expect(problems('# step: create-it', `# fails: ${reason}`, 'true'), reason).to.deep.equal(['2 unknown-reason']);
    }
  });
});
