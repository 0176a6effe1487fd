import { expect } from 'chai';
import type { Obstacle } from '../model.ts';
import { toText } from './index.ts';
import { command, failedCommand, lab, report, step } from './report.fixture.ts';

const style = { colour: false, width: 70 };
const skipped = (line: number, exit: number, obstacle: Obstacle) =>
  command({ line, exit, verdict: 'skipped', obstacle, why: 'why' });

describe('the report of a tutorial', () => {
  const commands = [
    command(),
    skipped(15, -1, { kind: 'placeholder', what: '<ID>' }),
    skipped(16, 0, { kind: 'missing', thing: 'service', what: 'web', line: 15 }),
  ];
  const textOf = (...more: (typeof commands)[number][]) =>
    toText(report([lab([step([...commands, ...more], [])], { file: 'page.md', tutorial: true })]), style);

  it('lists what was not run or not judged, with its place, and how much was', () => {
    expect(textOf().split('\n').slice(0, 6)).to.deep.equal([
      'page.md:15  docker service create --name simple simplenode:0.1',
      '    `<ID>` is a placeholder',
      'page.md:16  docker service create --name simple simplenode:0.1',
      '    there is no service `web`: line 15 was to make it',
      'page.md: 2 of 3 commands run, 1 not runnable, 1 not judged',
      '',
    ]);
  });

  it('tells in full what failed', () => {
    expect(textOf(failedCommand())).to.include('FAILED page.md:13 command').and.include('3 of 4 commands run');
  });

  it('is no wider than it should be', () => {
    for (const line of textOf().split('\n')) expect(line.length, line).to.be.at.most(style.width);
  });
});
