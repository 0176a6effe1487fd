import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { packageRoot } from '../package-root.ts';
import { lint } from './lint.ts';
import { fakeOutput } from './output.fixture.ts';

const lab = (...below: string[]) =>
  ['---', 'id: one', 'title: One', 'minutes: 5', '---', '', '## A', '', ...below].join('\n');
const fenced = (info: string, line: string) => [`\`\`\`${info}`, line, '```'];

describe('swarmlab lint', () => {
  const before = process.cwd();
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'swarmlab-lint-'));
    await mkdir(join(root, 'labs/1-one'), { recursive: true });
    process.chdir(root);
  });
  afterEach(async () => {
    process.chdir(before);
    await rm(root, { recursive: true });
  });

  const run = async (words: string[], format: 'text' | 'json' = 'text') => {
    const out = fakeOutput();
    const signal = new AbortController().signal;
    const exit = await lint(words, format, { out, err: fakeOutput(), signal });
    return { exit, printed: out.printed() };
  };

  it('finds nothing wrong with the kit`s own labs, in any language', async function () {
    this.timeout(60_000); // nine labs twice: of a hang
    process.chdir(packageRoot);
    expect(await run([])).to.deep.equal({ exit: 0, printed: '24 files: 0 errors, 0 warnings\n' });
    expect(await run(['docs/example'])).to.deep.equal({ exit: 0, printed: '1 file: 0 errors, 0 warnings\n' });
  });

  it('ends well where it only warns', async () => {
    await writeFile('labs/1-one/lab.md', lab(...fenced('sh', 'sleep 5')));
    const { exit, printed } = await run(['one']);
    expect(exit).to.equal(0);
    expect(printed).to.match(/^labs\/1-one\/lab\.md:10: warning: .* \(fixed-sleep\)\n1 file: 0 errors, 1 warning\n$/);
  });

  it('ends with 2 where something is an error, and reads the translation too, whichever was named', async () => {
    await writeFile('labs/1-one/lab.md', lab());
    await writeFile('labs/1-one/lab.ko.md', lab(...fenced('sh nod=a', 'ls')));
    for (const words of [[], ['1'], ['labs/1-one/lab.md'], ['labs/1-one/lab.ko.md'], ['one', '1']]) {
      const { exit, printed } = await run(words);
      expect(exit).to.equal(2);
      expect(printed).to.match(
        /^labs\/1-one\/lab\.ko\.md:9: error: .* \(unknown-option\)\n2 files: 1 error, 0 warnings\n$/,
      );
    }
  });

  it('reads the answers that lie beside a lab, once', async () => {
    await writeFile('labs/1-one/lab.md', lab(...fenced('yaml check', '- service: a')));
    await mkdir('labs/1-one/wrong');
    await writeFile('labs/1-one/wrong/two.sh', '# step: b\n# fails: service service\ntrue\n');
    await mkdir('labs/1-one/right');
    await writeFile('labs/1-one/right/one.sh', '# step: a\ntrue\n');
    const { exit, printed } = await run(['one', '1']);
    expect(exit).to.equal(2);
    expect(printed).to.match(
      /^labs\/1-one\/right\/one\.sh:1: error: .* \(missing-why\)\nlabs\/1-one\/wrong\/two\.sh:1: error: .* \(unknown-step\)\n1 file: 2 errors, 0 warnings\n$/,
    );
  });

  it('gives the same as JSON', async () => {
    await writeFile('labs/1-one/lab.md', lab('[x](none.md)'));
    const { printed } = await run([], 'json');
    expect(JSON.parse(printed)).to.deep.equal([
      {
        file: 'labs/1-one/lab.md',
        line: 9,
        id: 'broken-link',
        severity: 'warning',
        message: 'this link leads nowhere: there is no `none.md` beside the lab',
      },
    ]);
  });

  it('refuses two labs of one id', async () => {
    await mkdir('labs/2-two');
    for (const name of ['1-one', '2-two']) await writeFile(`labs/${name}/lab.md`, lab('text'));
    const { exit, printed } = await run([]);
    expect(exit).to.equal(2);
    expect(printed).to.match(
      /^labs\/2-two\/lab\.md:1: error: id `one` is that of labs\/1-one\/lab\.md already.*\(same-lab-id\)$/m,
    );
  });

  it('follows links to files and their headings', async () => {
    await writeFile('labs/README.md', '# The labs\n');
    await writeFile('labs/1-one/lab.md', lab('[x](../README.md#the-labs) [y](..) [z](../README.md#no)'));
    expect((await run([])).printed).to.match(/^labs\/1-one\/lab\.md:9: .*`#no` \(broken-anchor\)\n1 file/);
  });
});
