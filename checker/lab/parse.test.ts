import { expect } from 'chai';
import type { Command, Lab } from '../model.ts';
import { parseLab, stepIds } from './index.ts';
import { lineOf, sample } from './sample.fixture.ts';

const file = 'labs/07-everything/lab.md';

function parsed(text = sample): Lab {
  const { lab, problems } = parseLab(text, file);
  expect(problems).to.deep.equal([]);
  if (!lab) throw new Error('no lab');
  return lab;
}

function blocksOf(step: string): string[] {
  const found = parsed().steps.find(({ id }) => id === step);
  return (found?.blocks ?? []).map((block) => (block.type === 'check' ? block.expect.kind : block.script));
}

describe('parseLab', () => {
  it('reads the front matter', () => {
    const { steps, ...head } = parsed();
    expect(steps).to.have.length(2);
    expect(head).to.deep.equal({
      id: 'everything',
      number: 7,
      title: 'All of the format',
      minutes: 10,
      file,
      needs: { swarm: 'ready', nodes: 3, managers: 1, images: ['simplenode:0.1'] },
      owns: { services: ['simple'] },
    });
  });

  it('has no number for a folder without one', () => {
    expect(parseLab(sample, 'lab.md').lab).to.not.have.property('number');
  });

  it('starts a step at each heading, named as GitHub names its anchor', () => {
    expect(parsed().steps.map(({ id, title, line }) => ({ id, title, line }))).to.deep.equal([
      { id: 'create-a-service-simple', title: 'Create a service simple!', line: lineOf(sample, '## Create') },
      { id: 'challenge', title: 'Challenge', line: lineOf(sample, '## Challenge') },
    ]);
  });

  it('reads commands wherever they are nested, with their lines', () => {
    const [plain, nested, ...session] = (parsed().steps[0]?.blocks ?? []) as Command[];
    expect(plain).to.deep.equal({
      type: 'command',
      file,
      line: lineOf(sample, 'docker service create') - 1,
      script: 'docker service create --name simple \\\n  --publish 8000:5000 simplenode:0.1',
      timeout: 120_000,
      exit: 0,
      solution: false,
    });
    expect(nested).to.deep.equal({
      type: 'command',
      file,
      line: lineOf(sample, 'sh node='),
      script: 'if true; then\n  docker node ls\nfi',
      node: 'docker-node2',
      timeout: 90_000,
      exit: 1,
      capture: 'TOKEN',
      solution: false,
    });
    const shown = session.map(({ line, node, script, output }) => ({ line, node, script, output }));
    expect(shown).to.deep.equal([
      {
        line: lineOf(sample, '$ docker service ls'),
        node: undefined,
        script: 'docker service ls',
        output: { file, line: lineOf(sample, 'ID   NAME'), lines: ['ID   NAME', 'abc  simple'] },
      },
      {
        line: lineOf(sample, 'vagrant@'),
        node: 'docker-node3',
        script: 'docker service update \\\n--image simplenode:0.2 \\\nsimple',
        output: undefined,
      },
      {
        line: lineOf(sample, 'root@'),
        node: 'docker-node1',
        script: 'true',
        output: undefined,
      },
    ]);
  });

  it('runs a solution before the checks of its step, and the rest in document order', () => {
    const kinds = ['service', 'tasks', 'containers', 'history', 'history', 'update', 'http', 'http', 'nodes', 'absent'];
    const solution = 'docker service update --image simplenode:0.2 simple';
    expect(blocksOf('challenge')).to.deep.equal([solution, ...kinds, 'docker service ls', 'docker info']);
    const marked = parsed().steps[1]?.blocks.filter((block) => block.type === 'command' && block.solution);
    expect(marked).to.have.length(1);
    expect(parsed().steps.map(({ challenge }) => challenge)).to.deep.equal([false, true]);
  });

  it("keeps a hint's Markdown", () => {
    expect(parsed().steps[1]?.hints).to.deep.equal([
      'Look at `docker service update --help`.\n\n- It has **many** options.',
      'Use --image.',
    ]);
    const hint = ['<details><summary>Hint</summary>', '', '- `a`', '  - b', '', '</details>'];
    const inList = ['## A', '', '1. Think.', '', ...hint.map((line) => `   ${line}`)].join('\n');
    expect(parsed(`${sample}\n${inList}`).steps[2]?.hints).to.deep.equal(['- `a`\n  - b']);
  });

  it('reads a file with Windows line ends and a byte order mark the same', () => {
    expect(parsed(`\uFEFF${sample.replaceAll('\n', '\r\n')}`)).to.deep.equal(parsed());
  });

  it('reads the summaries of a Korean translation', () => {
    const { steps } = parsed(sample.replace('>Hint 1<', '>힌트 1<').replace('>Solution<', '>정답<'));
    expect(steps[1]?.hints).to.have.length(2);
    expect(steps[1]?.challenge).to.equal(true);
  });
});

describe('stepIds', () => {
  it('are those of the lab', () => {
    const ids = parsed().steps.map(({ id }) => id);
    for (const text of [sample, `\uFEFF${sample}`, sample.replaceAll('\n', '\r\n')])
      expect(stepIds(text)).to.deep.equal(ids);
  });

  it('are there where the lab is not valid', () => {
    expect(stepIds('## One\n\n## Two things\n')).to.deep.equal(['one', 'two-things']);
  });
});
