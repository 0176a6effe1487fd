import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { UsageError } from '../errors.ts';
import { speak } from '../words/index.ts';
import { labVariants, validLabs } from './index.ts';

const exam = (heading = 'Deploy it') => `---
id: exam
title: Exam
minutes: 5
mode: exam
parameters: { replicas: [3, 4] }
---

## ${heading}

\`\`\`yaml check
- service: shop
  replicas: {{replicas}}
\`\`\`
`;

const marking = `## Deploy it

\`\`\`sh
docker service create --name shop --replicas {{replicas}} simplenode:0.1
\`\`\`

\`\`\`yaml check
- tasks: shop
  running: { nodes: 3 }
\`\`\`
`;

describe('labs for students', () => {
  const before = process.cwd();
  let root: string;
  const write = async (file: string, text: string) => {
    await mkdir(join(root, file, '..'), { recursive: true });
    await writeFile(join(root, file), text);
  };
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'swarmlab-variants-'));
    await write('labs/01-plain/lab.md', '---\nid: plain\ntitle: Plain\nminutes: 5\n---\n\n## A\n');
    await write('labs/90-exam/lab.md', exam());
    process.chdir(root);
  });
  afterEach(async () => {
    speak('en');
    process.chdir(before);
    await rm(root, { recursive: true });
  });

  const blocks = async (...reading: Parameters<typeof validLabs>) =>
    (await validLabs(...reading)).map(({ steps }) => steps.map(({ blocks }) => blocks.map(({ line }) => line)).join());

  it('are those of a student called example where nobody is named', async () => {
    expect((await validLabs(['exam']))[0]?.drawn).to.deep.equal({ replicas: '4' });
    expect((await validLabs(['exam'], { student: 's2' }))[0]?.drawn).to.deep.equal({ replicas: '3' });
  });

  it('have solutions and hidden checks only for whoever asks for them', async () => {
    await write('labs/90-exam/marking.md', marking);
    expect(await blocks(['exam'])).to.deep.equal(['12']);
    expect(await blocks(['exam'], { marking: true })).to.deep.equal(['3,12,8']);
  });

  it('have them from another folder, where there must be some for each exam', async () => {
    await write('secret/marking.md', marking);
    await write('secrets/90-exam/marking.md', marking.replace('yaml check', 'yaml'));
    expect(await blocks([], { marking: 'secret' })).to.deep.equal(['', '3,12,8']);
    expect(await blocks(['exam'], { marking: 'secrets' })).to.deep.equal(['3,12']);
    expect(await blocks(['exam'], { marking: true })).to.deep.equal(['12']);
    const error = await validLabs(['exam'], { marking: 'labs' }).catch((cause) => cause);
    expect(error).to.be.instanceOf(UsageError);
    expect(error.message).to.equal(
      'labs/90-exam/lab.md:1: error: this exam has no marking file: there is no marking.md in labs (no-marking)',
    );
  });

  it('are refused with what is wrong with a marking file, at its line', async () => {
    await write('labs/90-exam/marking.md', marking.replace('nodes', 'nods'));
    const error = await validLabs(['exam'], { marking: true }).catch((cause) => cause);
    expect(error.message).to.match(/^labs\/90-exam\/marking\.md:9: error: /);
  });

  it('have the same solutions in every language', async () => {
    await write('labs/90-exam/marking.md', marking);
    await write('labs/90-exam/lab.ko.md', exam('배포하기'));
    speak('ko');
    const [lab] = await validLabs(['exam'], { marking: true });
    expect(lab?.file).to.equal('labs/90-exam/lab.ko.md');
    expect(lab?.steps[0]).to.include({ id: 'deploy-it', title: '배포하기' });
    expect(lab?.steps[0]?.blocks).to.have.length(3);
  });

  it('are what each would be given alone, whatever was read before', async () => {
    process.chdir(before);
    const examFor = await labVariants(['exam'], { marking: true });
    for (const student of ['ada', 'bob', 's1', 's2', 'ada']) {
      expect(examFor(student)).to.deep.equal(await validLabs(['exam'], { student, marking: true }));
    }
  });

  it('are read once for a class', async () => {
    await write('labs/90-exam/marking.md', marking);
    const labsOf = await labVariants(['plain', 'exam'], { marking: true });
    await rm(join(root, 'labs'), { recursive: true });
    const started = performance.now();
    const all = Array.from({ length: 1000 }, (_, index) => labsOf(`s${index}`));
    expect(performance.now() - started).to.be.below(1000);
    expect(new Set(all.map(([plain]) => plain))).to.have.property('size', 1);
    expect(new Set(all.map(([, exam]) => exam))).to.have.property('size', 2);
    const [, two] = labsOf('s2');
    expect(two?.drawn).to.deep.equal({ replicas: '3' });
    expect(two?.steps[0]?.blocks).to.have.length(3);
  });
});
