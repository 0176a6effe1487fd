import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { UsageError } from '../errors.ts';
import { packageRoot } from '../package-root.ts';
import { speak } from '../words/index.ts';
import { type LabFile, readLabNow } from './lab-file.ts';
import { findLabs, kitLabs, validLabs } from './load.ts';

const lab = (id: string) => `---
id: ${id}
title: The lab ${id}
minutes: 5
needs: { swarm: ready, nodes: 3, images: [simplenode:0.1] }
owns: { services: [simple] }
---

## A step

\`\`\`sh
true
\`\`\`
`;

describe('finding labs', () => {
  const before = process.cwd();
  let root: string;
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  };
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'swarmlab-load-'));
    await write('labs/1-first/lab.md', lab('one'));
    await write('labs/02-second/lab.md', lab('two'));
    await write('labs/10-tenth/lab.md', lab('ten'));
    await write('labs/README.md', '# Labs');
    await write('labs/03-notes.md', '# Notes');
    await write('labs/drafts/lab.md', lab('draft'));
    process.chdir(root);
  });
  afterEach(async () => {
    speak('en');
    process.chdir(before);
    await rm(root, { recursive: true });
  });

  const files = (found: LabFile[]) => found.map(({ file }) => file);
  const refusal = async (work: Promise<unknown>): Promise<string> => {
    const error = await work.then(
      () => undefined,
      (cause: Error) => cause,
    );
    expect(error).to.be.instanceOf(UsageError);
    return error?.message ?? '';
  };

  it('takes those of the folder `labs` here, by number, where none is named', async () => {
    const all = ['labs/1-first/lab.md', 'labs/02-second/lab.md', 'labs/10-tenth/lab.md'];
    expect(files(await kitLabs())).to.deep.equal(all);
    expect(files(await findLabs([]))).to.deep.equal(all);
    expect((await validLabs([])).map(({ id, number }) => `${number} ${id}`)).to.deep.equal([
      '1 one',
      '2 two',
      '10 ten',
    ]);
  });

  it('takes the kit`s own where there is no such folder, or one without labs', async () => {
    await mkdir(join(root, 'elsewhere/labs/photos'), { recursive: true });
    for (const folder of ['labs', 'elsewhere']) {
      process.chdir(join(root, folder));
      const found = files(await kitLabs());
      expect(found, folder).to.include(join(packageRoot, 'labs/00-cluster/lab.md'));
      expect(found.length, folder).to.be.at.least(9);
    }
  });

  it('takes a lab`s id, number, folder, and path, in the order in which they are named', async () => {
    for (const word of [
      'two',
      '2',
      '02',
      '002',
      '02-second',
      'labs/02-second',
      'labs/02-second/',
      './labs/02-second/lab.md',
    ])
      expect(
        (await validLabs([word])).map(({ id }) => id),
        word,
      ).to.deep.equal(['two']);
    expect((await validLabs(['10', 'one', '2'])).map(({ id }) => id)).to.deep.equal(['ten', 'one', 'two']);
    expect((await validLabs([join(root, 'labs/drafts/lab.md')])).map(({ id }) => id)).to.deep.equal(['draft']);
  });

  it('takes the lab of a folder below, whatever it is called', async () => {
    process.chdir(join(root, 'labs'));
    expect(files(await findLabs(['drafts']))).to.deep.equal(['drafts/lab.md']);
    process.chdir(join(root, 'labs/drafts'));
    expect(files(await findLabs(['.']))).to.deep.equal(['lab.md']);
    expect(files(await findLabs(['../02-second']))).to.deep.equal(['../02-second/lab.md']);
  });

  it('takes labs through links', async () => {
    await symlink(join(root, 'labs/drafts'), join(root, 'labs/11-linked'));
    expect(files(await kitLabs()).at(-1)).to.equal('labs/11-linked/lab.md');
  });

  it('takes an id for an id where a folder of that name has no lab', async () => {
    await mkdir(join(root, 'two'));
    expect(files(await findLabs(['two']))).to.deep.equal(['labs/02-second/lab.md']);
  });

  it('finds a lab that is not valid by its folder`s name, and says what is wrong with it', async () => {
    await write('labs/04-broken/lab.md', lab('broken').replace('minutes: 5', 'minutes: many'));
    const [found] = await findLabs(['broken']);
    expect(found).to.include({ file: 'labs/04-broken/lab.md' });
    expect(found?.lab).to.equal(undefined);
    expect(await refusal(validLabs(['broken']))).to.match(/^labs\/04-broken\/lab\.md:4: error: /);
  });

  it('says every problem of every lab at once', async () => {
    await write(
      'labs/04-broken/lab.md',
      lab('broken').replace('minutes: 5', 'minutes: many').replace('nodes: 3', 'nodes: x'),
    );
    await write('labs/05-worse/lab.md', lab('worse').replace('```sh', '```sh tiemout=1s'));
    const lines = (await refusal(validLabs([]))).split('\n');
    expect(lines.map((line) => line.split(': ')[0])).to.deep.equal([
      'labs/04-broken/lab.md:4',
      'labs/04-broken/lab.md:5',
      'labs/05-worse/lab.md:11',
    ]);
  });

  it('says what a typing error was meant to be, and all there are', async () => {
    expect(await refusal(findLabs(['tow']))).to.equal(
      "no lab 'tow': did you mean 'two'? (labs: one, two, ten, or a path to a Markdown file)",
    );
    expect(await refusal(findLabs(['one', '7']))).to.match(/^no lab '7'/);
  });

  it('says which file is not there', async () => {
    expect(await refusal(findLabs(['labs/none.md']))).to.equal('labs/none.md cannot be read: there is no such file');
    await mkdir(join(root, 'labs/empty'));
    expect(await refusal(findLabs(['labs/empty']))).to.equal('labs/empty/lab.md cannot be read: there is no such file');
  });

  it('says why a file cannot be read', async () => {
    await mkdir(join(root, 'folder.md'));
    expect(await refusal(findLabs(['folder.md']))).to.match(/^folder\.md cannot be read: it is not a regular file/);
  });

  it('takes Markdown by any of its names, and in UTF-16', async () => {
    for (const name of ['a.MD', 'b.markdown', 'c.mdx']) {
      await write(name, '```sh\nls\n```\n');
      expect(files(await findLabs([name]))).to.deep.equal([name]);
    }
    await writeFile(join(root, 'wide.md'), Buffer.from('\uFEFF```sh\nls\n```\n', 'utf16le'));
    expect((await validLabs(['wide.md']))[0]?.steps).to.have.length(1);
  });

  it('refuses what it would garble, or read for minutes', async () => {
    await writeFile(join(root, 'old.md'), Buffer.from('# A\n\ncaf\xe9\n', 'latin1'));
    expect(await refusal(validLabs(['old.md']))).to.match(/^old\.md:3: error: it is not UTF-8 .*\(not-utf-8\)$/);
    await write('large.md', 'word '.repeat(2 << 20));
    expect(await refusal(validLabs(['large.md']))).to.match(/^large\.md:1: error: it has 10 MB, .*\(too-large\)$/);
  });

  describe('in Korean', () => {
    const korean = (id: string) => lab(id).replace(`The lab ${id}`, `실습 ${id}`).replace('A step', '한 단계');
    beforeEach(async () => {
      await write('labs/02-second/lab.ko.md', korean('two'));
      speak('ko');
    });

    it('takes the Korean lab where there is one, and the English one where there is none', async () => {
      const all = ['labs/1-first/lab.md', 'labs/02-second/lab.ko.md', 'labs/10-tenth/lab.md'];
      expect(files(await kitLabs())).to.deep.equal(all);
      const titles = (await validLabs([])).map(({ title }) => title);
      expect(titles).to.deep.equal(['The lab one', '실습 two', 'The lab ten']);
    });

    it('takes it by id, number and folder, but the file that was named where one was', async () => {
      for (const word of ['two', '2', '02-second', 'labs/02-second', 'labs/02-second/', 'labs/02-second/lab.ko.md'])
        expect(files(await findLabs([word])), word).to.deep.equal(['labs/02-second/lab.ko.md']);
      expect(files(await findLabs(['labs/02-second/lab.md']))).to.deep.equal(['labs/02-second/lab.md']);
      speak('en');
      expect(files(await findLabs(['two']))).to.deep.equal(['labs/02-second/lab.md']);
      expect(files(await findLabs(['labs/02-second/lab.ko.md']))).to.deep.equal(['labs/02-second/lab.ko.md']);
    });

    it('calls steps as the English lab does', async () => {
      for (const text of [korean('two'), `\uFEFF${korean('two').replaceAll('\n', '\r\n')}`]) {
        await write('labs/02-second/lab.ko.md', text);
        const [found] = await validLabs(['two']);
        expect(found?.number).to.equal(2);
        expect(found?.steps.map(({ id, title }) => `${id}: ${title}`)).to.deep.equal(['a-step: 한 단계']);
        expect(readLabNow('labs/02-second/lab.ko.md').lab).to.deep.equal(found);
      }
    });

    it('calls steps by their own names where there is no English lab', async () => {
      await write('labs/04-fourth/lab.ko.md', korean('four'));
      expect((await validLabs(['four']))[0]?.steps.map(({ id }) => id)).to.deep.equal(['한-단계']);
    });

    it('refuses a lab of other steps than the English one, and says which files', async () => {
      await write('labs/02-second/lab.ko.md', `${korean('two')}\n## 또 한 단계\n`);
      expect(await refusal(validLabs(['2']))).to.equal(
        'labs/02-second/lab.ko.md:1: error: 이 실습은 단계가 2개인데 labs/02-second/lab.md에는 1개입니다 (other-steps)',
      );
      speak('en');
      expect(await refusal(validLabs(['labs/02-second/lab.ko.md']))).to.equal(
        'labs/02-second/lab.ko.md:1: error: this lab has 2 steps, and labs/02-second/lab.md has 1 (other-steps)',
      );
    });
  });
});
