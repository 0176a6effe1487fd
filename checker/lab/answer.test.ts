import { expect } from 'chai';
import type { Lab } from '../model.ts';
import { parseAnswer } from './answer.ts';
import { parseLab } from './parse.ts';

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
  const parse = (...lines: string[]) => parseAnswer(lines.join('\n'), file, lab, 'wrong');
  const problems = (...lines: string[]) => parse(...lines).problems.map(({ line, id }) => `${line} ${id}`);

  it('names its step and what is wrong with it', () => {
    const script = ['# step: create-it', '# fails: service replicas', '# fails: service image', '# Two.', 'docker …'];
    expect(parse(...script)).to.deep.equal({
      answer: {
        kind: 'wrong',
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

  it('has no reason why it is right', () => {
    expect(problems('# step: create-it', '# why: so', '# fails: service mode', 'true')).to.deep.equal([
      '2 misplaced-header',
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

describe('a right answer', () => {
  const { lab } = parseLab(text, 'labs/01-sample/lab.md') as { lab: Lab };
  const file = 'labs/01-sample/right/by-id.sh';
  const parse = (lines: string[], on = lab) => parseAnswer(lines.join('\n'), file, on, 'right');
  const problems = (...lines: string[]) => parse(lines).problems.map(({ line, id }) => `${line} ${id}`);

  it('names its step and says why it is right, in one line or more', () => {
    const script = [
      '# step: create-it',
      '# why: the text leaves',
      '# why: the order open',
      '# node: docker-node2',
      'docker …',
    ];
    expect(parse(script)).to.deep.equal({
      answer: {
        kind: 'right',
        file,
        line: 1,
        name: 'by-id',
        step: 'create-it',
        why: 'the text leaves the order open',
        node: 'docker-node2',
        script: script.join('\n'),
      },
      problems: [],
    });
  });

  it('lacks nothing, and names nothing that is wrong', () => {
    expect(problems('')).to.deep.equal(['1 missing-step', '1 missing-why', '1 empty-answer']);
    expect(problems('# step: create-it', '# why:', 'true')).to.deep.equal(['1 missing-why']);
    const both = ['# step: create-it', '# why: so', '# fails: service image', 'true'];
    expect(problems(...both)).to.deep.equal(['3 misplaced-header']);
  });

  it('has the values of an exam`s parameters filled in', () => {
    const exam: Lab = { ...lab, drawn: { port: '8007' } };
    const { answer } = parse(['# step: create-it', '# why: so', 'curl docker-node1:{{port}}'], exam);
    expect(answer?.script).to.match(/curl docker-node1:8007$/);
    const [problem] = parse(['# step: create-it', '# why: so', 'curl docker-node1:{{prot}}'], exam).problems;
    expect(problem).to.include({ file, line: 3 });
  });
});
