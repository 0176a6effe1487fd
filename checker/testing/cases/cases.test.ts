import { expect } from 'chai';
import type { CheckReport, StepReport } from '../../model.ts';
import { kitCases, readCases } from './index.ts';
import { faultsOf as faultsOfState } from './states.ts';
import { faultsOf as faultsOfPage } from './tutorials.ts';

describe('cases', () => {
  it('are read with their kind and place, and chosen by words', () => {
    const all = readCases(kitCases, []);
    expect(all.filter(({ kind }) => kind === 'verdicts')).to.have.length(30);
    expect(all.filter(({ kind }) => kind === 'states')).to.have.length(15);
    expect(readCases(kitCases, ['02-removal/r-by', 'node-left']).map(({ name }) => name)).to.deep.equal([
      'verdicts/02-removal/r-by-id',
      'states/node-left',
    ]);
  });

  it('of states are wrong by a verdict, a word that is missing, or one that misleads', () => {
    const right = {
      checks: ['fail', 'fail|notYet'],
      within: 5,
      says: [/drain/i],
      next: [/active docker-node2/],
      never: [/wait/],
    };
    const checks = [{ verdict: 'fail' }, { verdict: 'notYet' }] as CheckReport[];
    const told = [
      'node-drained: docker-node2 is drained',
      'next: docker node update --availability active docker-node2',
    ];
    expect(faultsOfState(right, checks, told, 4)).to.deep.equal([]);
    expect(faultsOfState(right, checks.slice(1), ['wait', 'next: true'], 6)).to.deep.equal([
      'check 1 is notYet, not fail',
      'check 2 is no check, not fail|notYet',
      'told after 6 s',
      'the cause drain is not told',
      'the command active docker-node2 is not told',
      'wait is told',
    ]);
  });

  const at = (line: number) => ({ first: line, last: line });
  const ran = (line: number, changes: object = {}) =>
    ({
      line,
      node: 'docker-node1',
      script: 'docker service ls',
      verdict: 'pass',
      ...changes,
    }) as StepReport['commands'][number];

  it('of pages are wrong by what is run, skipped or called stale', () => {
    const expected = {
      page: 'a.md',
      commands: [
        { line: at(1), do: 'run' as const },
        { line: at(2), do: 'ask' as const },
        { line: at(3), do: 'skip' as const, or: 'run' },
        { line: at(4), do: 'run' as const, output: 'stale' },
      ],
      'not-commands': [{ lines: { first: 6, last: 8 } }],
      stale: [{ lines: at(5) }],
    };
    const right = [ran(1), ran(2, { verdict: 'skipped' }), ran(3), ran(4, { verdict: 'fail', stale: true })];
    expect(faultsOfPage(expected, right, false)).to.deep.equal([]);
    expect(faultsOfPage(expected, [ran(1, { stale: true }), ran(2), ran(4), ran(7)], false)).to.deep.equal([
      'line 2: run without a yes',
      'line 4: its output is stale, and not called so',
      'line 7 is no command, and was typed',
    ]);
    expect(faultsOfPage({ ...expected, stale: [] }, [ran(1, { stale: true })], false)).to.include(
      'line 1: its output is called stale',
    );
    expect(faultsOfPage(expected, [], false)).to.include('line 1: not read as a command');
  });
});
