import { expect } from 'chai';
import { parseLab } from '../lab/index.ts';
import type { CommandRun, Lab, LabReport, StepReport } from '../model.ts';
import { refreshText } from './refresh.ts';
import { skippedStep } from './step.ts';

const page = [
  '# Prose  ',
  '',
  '```console',
  '$ docker ps',
  'one',
  '$ docker info',
  'two',
  '```',
  '',
  '```sh',
  'docker service rm a',
  '```',
  '',
];
const source = page.join('\n');

type Command = StepReport['commands'][number];

const passed = { verdict: 'pass', exit: 0, seconds: 1, stdout: '', stderr: '', expected: '', actual: '' } as const;
const failed = { ...passed, verdict: 'fail', exit: 1, why: 'exit 1' } as const;
const stale = (stdout: string) => ({ ...passed, verdict: 'fail', stale: true, why: 'other output', stdout }) as const;

/** What becomes of the page where its commands, by their lines, did this; the others were not reached. */
function refreshed(runs: Record<number, Partial<Command>>, text = source, checks: StepReport['checks'] = []) {
  const lab: Lab = parseLab(text, 'page.md').lab ?? expect.fail('no lab');
  const run: CommandRun = { line: 0, node: 'n', script: '', ...passed };
  const commands = Object.entries(runs).map(
    ([line, did]): Command => ({ ...run, ...passed, line: Number(line), ...did }),
  );
  const [first, ...others] = lab.steps.map(skippedStep);
  if (!first) throw new Error('no step');
  const report: LabReport = {
    ...{ id: 'page', title: 'Page', file: 'page.md', verdict: 'fail', seconds: 1, points: 0, earned: 0 },
    steps: [{ ...first, commands, checks }, ...others],
  };
  return refreshText(lab, text, report);
}

const check = { line: 20, kind: 'service', points: 1, seconds: 1, expected: '', actual: '' } as const;

describe('the text of a lab that was run', () => {
  it('stays where nothing is stale', () => {
    expect(refreshed({ 4: passed, 6: passed, 11: passed })).to.deep.equal({ text: source, outputs: 0, left: [] });
  });

  it('shows what was printed, and stays as it is otherwise', () => {
    expect(refreshed({ 4: stale('1\n'), 6: passed, 11: passed })).to.deep.equal({
      text: source.replace('one', '1'),
      outputs: 1,
      left: [],
    });
  });

  it('tells of what failed: commands, and checks', () => {
    const { text, outputs, left } = refreshed({ 4: stale('1\n'), 6: failed }, source, [
      { ...check, verdict: 'notYet', why: 'no service' },
      { ...check, verdict: 'pass' },
    ]);
    expect({ text, outputs }).to.deep.equal({ text: source.replace('one', '1'), outputs: 1 });
    expect(left).to.deep.equal([
      { kind: 'failed', line: 6, why: 'exit 1' },
      { kind: 'failed', line: 20, why: 'no service' },
    ]);
  });

  it('says of which outputs nothing is known, but nothing of commands that show none', () => {
    const obstacle = { kind: 'placeholder', what: '<ID>' } as const;
    expect(refreshed({ 4: { verdict: 'skipped', exit: -1, obstacle, why: '`<ID>` is a placeholder' } })).to.deep.equal({
      text: source,
      outputs: 0,
      left: [
        { kind: 'notRun', line: 4, why: '`<ID>` is a placeholder' },
        { kind: 'notRun', line: 6, why: 'it was not reached' },
      ],
    });
  });

  it('has no table whose columns the checker does not know', () => {
    expect(refreshed({ 4: stale('NAME   PORTS   STRANGE\na      b       c\n'), 6: passed })).to.deep.equal({
      text: source,
      outputs: 0,
      left: [{ kind: 'stale', line: 4, why: 'other output' }],
    });
  });

  it('has no line that would be read as a prompt, or as the end of the fence', () => {
    for (const printed of ['$ rm -rf /\n', '```\n']) {
      const { text, outputs, left } = refreshed({ 4: stale(printed), 6: stale('2\n') });
      expect({ text, outputs }, printed).to.deep.equal({ text: source.replace('two', '2'), outputs: 1 });
      expect(left).to.deep.equal([
        { kind: 'stale', line: 4, why: 'written into the file it would be read as something else' },
      ]);
    }
  });

  it('may show nothing any more', () => {
    expect(refreshed({ 4: passed, 6: stale('') }).text).to.equal(source.replace('two\n', ''));
  });
});
