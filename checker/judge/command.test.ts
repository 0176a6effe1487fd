import { expect } from 'chai';
import type { Command, CommandRun } from '../model.ts';
import { judgeCommand } from './command.ts';

const place = { file: 'lab.md', line: 1 };

function command(others: Partial<Command> = {}): Command {
  return { type: 'command', ...place, script: 'a', timeout: 90_000, exit: 0, solution: false, ...others };
}

function run(others: Partial<CommandRun> = {}): CommandRun {
  return { line: 1, node: 'docker-node1', script: 'a', exit: 0, seconds: 1, stdout: '', stderr: '', ...others };
}

function whyNot(of: Command, ran: CommandRun): string {
  const judged = judgeCommand(of, ran);
  if (judged.holds) throw new Error('holds');
  return judged.why;
}

describe('judgeCommand', () => {
  it('compares the exit code, and without output in the lab nothing else', () => {
    expect(judgeCommand(command(), run({ stdout: 'anything' }))).to.deep.equal({
      holds: true,
      expected: 'exit 0',
      actual: 'exit 0',
    });
    expect(judgeCommand(command({ exit: 1 }), run({ exit: 1 })).holds).to.equal(true);
    expect(whyNot(command(), run({ exit: 1, stderr: 'no such service: simpel\n' }))).to.equal(
      'exit 1, expected 0: no such service: simpel',
    );
    expect(whyNot(command({ exit: 1 }), run())).to.equal('exit 0, expected 1');
  });

  it('says that a command was cut short', () => {
    expect(whyNot(command(), run({ exit: 124 }))).to.equal('it did not finish within 1m30s (exit 124)');
  });

  it('compares the standard output with the one that the lab shows', () => {
    const shown = command({ output: { ...place, lines: ['simple scaled to 4'] } });
    expect(judgeCommand(shown, run({ stdout: 'simple scaled to 4\n', stderr: 'a warning' })).holds).to.equal(true);
    expect(whyNot(shown, run({ stdout: 'simple scaled to 3\n' }))).to.equal(
      'expected the line "simple scaled to 4", actual the line "simple scaled to 3"',
    );
    expect(whyNot(shown, run({ exit: 1, stdout: 'simple scaled to 4\n' }))).to.include('exit 1');
  });
});
