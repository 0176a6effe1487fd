import { expect } from 'chai';
import { Argument, Command, Option } from 'commander';
import { candidates, type Values } from './candidates.ts';

describe('the completion of a command line', () => {
  const program = new Command('swarmlab').addOption(new Option('--lang <language>').choices(['en', 'ko']));
  program.command('check [lab]').description('judge').option('--step <id>').option('--wait');
  program.command('run [lab...]').addOption(new Option('--format <format>').choices(['text', 'json']));
  program.command('completion').addArgument(new Argument('<shell>').choices(['bash', 'zsh']));
  program.command('complete', { hidden: true });

  const values: Values = async (name, operands) => {
    const known: Record<string, string[]> = {
      lab: ['removal', 'replication'],
      step: operands.map((lab) => `of-${lab}`),
    };
    return (known[name] ?? []).map((value) => ({ value, about: `a ${name}` }));
  };
  const found = async (...words: string[]) => (await candidates(program, words, values)).map(({ value }) => value);

  const lines: [string, string[]][] = [
    ['', ['check', 'run', 'completion', 'help']],
    ['c', ['check', 'completion']],
    ['help ch', ['check']],
    ['check ', ['removal', 'replication']],
    ['check rem', ['removal']],
    ['check removal ', []],
    ['run removal ', ['removal', 'replication']],
    ['check --', ['--step', '--wait', '--help', '--lang']],
    ['check --wait --w', []],
    ['check removal --step ', ['of-removal']],
    ['check --step x ', ['removal', 'replication']],
    ['check removal --step=', ['--step=of-removal']],
    ['check removal --step=of-x', []],
    ['check removal --step = of', ['of-removal']],
    ['check removal --step =', ['of-removal']],
    ['--lang ', ['en', 'ko']],
    ['--lang ko ch', ['check']],
    ['run --format j', ['json']],
    ['completion ', ['bash', 'zsh']],
    ['check -- ', []],
    ['nonsense ', []],
  ];
  for (const [line, expected] of lines) {
    it(`of \`${line}\` is ${expected.join(', ') || 'nothing that we know'}`, async () => {
      expect(await found(...line.split(' '))).to.deep.equal(expected);
    });
  }

  it('says what each is', async () => {
    expect(await candidates(program, ['che'], values)).to.deep.equal([{ value: 'check', about: 'judge' }]);
    expect(await candidates(program, ['check', 'rem'], values)).to.deep.equal([{ value: 'removal', about: 'a lab' }]);
  });
});
