import { expect } from 'chai';
import { lintLab, parseLab } from './index.ts';

const front = '---\nid: a-lab\ntitle: A lab\nminutes: 5\n---\n\n';

/** What is said of a page, without its words. */
function said(text: string): string | undefined {
  const [first] = parseLab(text, 'a.md').problems.filter(({ severity }) => severity === 'error');
  return first && `${first.line} ${first.id}`;
}

const refused: [name: string, text: string, line: number][] = [
  ['300,000 headings', '## a heading\n'.repeat(300_000), 20_001],
  ['200,000 lines of a session', `\`\`\`console\n${'$ docker node ls\n'.repeat(200_000)}\`\`\`\n`, 20_001],
  ['200,000 lines of a script', `\`\`\`sh\n${'docker node ls\n'.repeat(200_000)}\`\`\`\n`, 20_001],
  ['300,000 tags', '<pre>\n'.repeat(300_000), 20_001],
  ['200,000 fences without an end', '```sh\n\n'.repeat(200_000), 20_001],
  ['a line of 2.4 MB', `\`\`\`sh\n${'a b \ue0b0 '.repeat(400_000)}\n\`\`\`\n`, 2],
  ['more than 1 MiB in lines of 1 kB', `${'a'.repeat(1023)}\n`.repeat(2_000), 1_025],
];

/** What stays within the bounds, and would take long if each part were looked for from its own beginning to the end. */
const read: [name: string, text: string][] = [
  ['headings', '## a heading\n'.repeat(19_990)],
  ['tags', '<pre>\n'.repeat(19_990)],
  ['comments', '{% comment %}\n'.repeat(19_990)],
  ['fences without an end', '```sh\n\n'.repeat(9_990)],
  ['fences of Markdown without an end', '```md\n\n'.repeat(9_990)],
  ['quotes without an end', `\`\`\`sh\n${'docker node ls "\ndocker ps\n'.repeat(9_990)}\`\`\`\n`],
  ['prompts and quotes without an end', `\`\`\`console\n$ docker node ls "\n${'docker ps (\n'.repeat(19_990)}\`\`\`\n`],
  ['folds', `${'<details>\n\n'.repeat(9_990)}`],
  ['a line of glyphs', `\`\`\`sh\n${'a b \ue0b0 '.repeat(9_000)}\n\`\`\`\n`],
  ['a line of spaces', `\`\`\`sh\n${' '.repeat(64_000)}x\n\`\`\`\n`],
];

// It only computes, in about a second each; a machine may be busy.
describe('a text that never ends', function () {
  this.timeout(60_000);

  for (const [name, text, line] of refused)
    it(`is refused where it is too long: ${name}`, () => {
      expect(said(text)).to.equal(`${line} too-long`);
      expect(lintLab(text, 'a.md', () => undefined).problems.map(({ id }) => id)).to.deep.equal(['too-long']);
      expect(said(front + text)).to.equal(`${line > 20_000 ? line : line === 1_025 ? 1_030 : line + 6} too-long`);
    });

  for (const [name, text] of read) it(`is read in seconds: ${name}`, () => void parseLab(text, 'a.md'));

  it('is refused where it has too many commands', () => {
    expect(said(`\`\`\`sh\n${'docker node ls\n'.repeat(2_000)}\`\`\`\n`)).to.equal(undefined);
    expect(said(`\`\`\`sh\n${'docker node ls\n'.repeat(2_100)}\`\`\`\n`)).to.equal('2002 too-long');
  });
});
