import { expect } from 'chai';
import type { Command, CommandRun } from '../../model.ts';
import { consoleDifferences } from '../console/index.ts';
import { refreshOutput, shownBy } from './index.ts';

const place = { file: 'lab.md', line: 3 };
const ran: CommandRun = { line: 3, node: 'n', script: 'a', exit: 0, seconds: 0, stdout: '', stderr: '' };

function commandShowing(lines: string[], terminal = false): Command {
  const output = { ...place, lines, ...(terminal && { terminal: true as const }) };
  return { type: 'command', ...place, script: 'a', timeout: 1, exit: 0, solution: false, output };
}

/** The lines to show, those that stay with `= ` in front; what a terminal showed where `terminal`. */
function refreshed(shown: string, run: string | Partial<CommandRun>, terminal = false): string {
  const command = commandShowing(shown.split('\n'), terminal);
  const fresh = refreshOutput(command, { ...ran, ...(typeof run === 'string' ? { stdout: run } : run) });
  if (!fresh) return 'nothing would do';
  const text = shownBy(fresh, shown.split('\n'));
  return fresh.map((line, index) => `${'keep' in line ? '= ' : '+ '}${text[index]}`.trimEnd()).join('\n');
}

const lines = (...all: string[]) => all.join('\n');

describe('an output that is stale', () => {
  it('stays where it is not', () => {
    expect(refreshed(lines('', 'id: 0123456789ab', 'two', ''), 'id: ba9876543210\ntwo\n')).to.equal(
      lines('=', '= id: 0123456789ab', '= two', '='),
    );
  });

  it('changes in the lines that differ, and in no others', () => {
    expect(refreshed(lines('one', 'Delay: 5s', 'three'), 'one\nDelay: 10s\nthree\n')).to.equal(
      lines('= one', '+ Delay: 10s', '= three'),
    );
    expect(refreshed(lines('one', 'three'), 'one\n two\nthree\n')).to.equal(lines('= one', '+  two', '= three'));
    expect(refreshed(lines('one', 'two', 'three'), 'one\nthree\n')).to.equal(lines('= one', '= three'));
    expect(refreshed('something', '')).to.equal('');
  });

  it('keeps its wildcards, and needs no lines where they stand', () => {
    expect(
      refreshed(lines('Swarm: inactive', '  ...', 'Nodes: 2', '...'), 'Swarm: active\na\nb\nNodes: 3\nc\n'),
    ).to.equal(lines('+ Swarm: active', '=   ...', '+ Nodes: 3', '= ...'));
    expect(refreshed(lines('...', 'gone without a trace', '...'), 'a\nb\n')).to.equal(lines('= ...', '= ...'));
  });

  const table = lines(
    'ID             NAME     MODE         REPLICAS   IMAGE            PORTS',
    'lecwvwjcs7lm   simple   replicated   2/2        simplenode:0.1   *:8000->5000/tcp',
    'abcdefghijkl   other    replicated   1/1        simplenode:0.1   ',
  );
  const printed = table.replace('lecwvwjcs7lm', '111111111111').replace('abcdefghijkl', '222222222222');

  it('keeps the rows of a table that are still right, and its layout where that will do', () => {
    const [header, simple, other] = table.split('\n');
    expect(refreshed(table, printed.replace('2/2', '4/4'))).to.equal(
      lines(
        `= ${header}`,
        `+ ${simple?.replace('lecwvwjcs7lm', '111111111111').replace('2/2', '4/4')}`,
        `= ${other?.trimEnd()}`,
      ),
    );
    expect(refreshed(table, printed.split('\n').slice(0, 2).join('\n'))).to.equal(lines(`= ${header}`, `= ${simple}`));
    const narrow = lines('NAME     REPLICAS', 'simple   3/3', 'other    1/1');
    expect(refreshed(narrow, printed)).to.equal(lines('= NAME     REPLICAS', '+ simple   2/2', '= other    1/1'));
  });

  it('lays a table out anew where a cell does not fit', () => {
    const narrow = lines('NAME     REPLICAS', 'simple   2/2');
    expect(
      refreshed(narrow, 'NAME                REPLICAS\na-much-longer-name  1/1\nsimple              2/2\n'),
    ).to.equal(lines('+ NAME                 REPLICAS', '+ a-much-longer-name   1/1', '+ simple               2/2'));
  });

  it('takes a table as it is where it has other columns', () => {
    const old = lines('ID    NAME     SCALE   IMAGE', 'abc   simple   2/2     a');
    expect(refreshed(old, printed)).to.equal(
      printed
        .split('\n')
        .map((line) => `+ ${line}`.trimEnd())
        .join('\n'),
    );
  });

  it('changes the rows that are shown of a longer table', () => {
    const open = lines('NAME     REPLICAS', '...', 'simple   3/3', '...');
    expect(refreshed(open, printed)).to.equal(lines('= NAME     REPLICAS', '= ...', '+ simple   2/2', '= ...'));
  });

  it('has progress as it ends, a line each, as on a terminal', () => {
    const stdout = lines(
      'simple',
      'overall progress: 0 out of 2 tasks',
      '1/2:  ',
      '2/2:  ',
      'overall progress: 2 out of 2 tasks',
      'verify: Waiting 5 seconds...',
      'verify: Service converged',
    );
    const bar = `running   [${'='.repeat(50)}>]`;
    expect(refreshed('simple', stdout)).to.equal(
      lines(
        '= simple',
        '+ overall progress: 2 out of 2 tasks',
        `+ 1/2: ${bar}`,
        `+ 2/2: ${bar}`,
        '+ verify: Service converged',
      ),
    );
    const shown = lines(
      'simple',
      'overall progress: 1 out of 1 tasks',
      '1/1: running [=>]',
      'verify: Service converged',
    );
    expect(refreshed(shown, stdout)).to.equal(
      lines(
        '= simple',
        '+ overall progress: 2 out of 2 tasks',
        `+ 1/2: ${bar}`,
        `+ 2/2: ${bar}`,
        '= verify: Service converged',
      ),
    );
  });

  it('of a terminal stays where only machines, blanks or progress differ', () => {
    const shown = lines(
      '',
      'HOSTNAME  STATUS  AVAILABILITY',
      'worker1   Ready   Active',
      '',
      'Name:  web',
      'Mode:  GLOBAL',
    );
    const stdout = lines(
      'ID        HOSTNAME       STATUS    AVAILABILITY',
      'a         docker-node2   Ready     Active',
      'Name:\t\tweb',
      'Mode:\t\tGlobal',
      'verify: Service converged',
    );
    expect(refreshed(shown, stdout, true)).to.equal(
      lines(
        '=',
        '= HOSTNAME  STATUS  AVAILABILITY',
        '= worker1   Ready   Active',
        '=',
        '= Name:  web',
        '+ Mode:\t\tGlobal',
      ),
    );
  });

  it('of a terminal keeps lines that only break where a shell lets them', () => {
    const shown = lines('one', 'docker swarm join \\', '  --token a \\', '  10.0.0.1:2377', 'two');
    expect(refreshed(shown, 'one\ndocker swarm join --token a 10.0.0.2:2377\n2\n', true)).to.equal(
      lines('= one', '= docker swarm join \\', '=   --token a \\', '=   10.0.0.1:2377', '+ 2'),
    );
    expect(refreshed(shown, 'one\ndocker swarm join --token b 10.0.0.2:2377\ntwo\n', true)).to.equal(
      lines('= one', '+ docker swarm join --token b 10.0.0.2:2377', '= two'),
    );
  });

  it('of a terminal is indented as its author indents it', () => {
    const shown = lines('[', '{', '  "a": 1,', '  "c": 3', '}', ']');
    const stdout = lines(
      '[',
      '    {',
      '        "a": 1,',
      '        "b": [',
      '            2',
      '        ],',
      '    }',
      ']',
    );
    expect(refreshed(shown, stdout, true)).to.equal(
      lines('= [', '= {', '=   "a": 1,', '+   "b": [', '+       2', '+   ],', '= }', '= ]'),
    );
    const deeper = lines('    one', '    three');
    expect(refreshed(deeper, 'one\ntwo\nthree\n', true)).to.equal(lines('=     one', '+     two', '=     three'));
  });

  it('of a terminal that shows a failure is all that was written', () => {
    const run = { exit: 1, stdout: '[]\n', stderr: 'Error: no such service: web\n' };
    expect(refreshed(lines('[]', 'Status: Error: no such service: web, Code: 1'), run, true)).to.equal(
      lines('= []', '+ Error: no such service: web'),
    );
  });

  it('cannot be rewritten where the checker does not know the columns', () => {
    expect(refreshed('one', 'NAME   PORTS   STRANGE\na      b       c\n')).to.equal('nothing would do');
  });
});

describe('any output at all', () => {
  /** The same numbers in every run, so that a failure can be seen again. */
  function numbers(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return (state >>> 8) % below;
    };
  }

  const pool = [
    '',
    'one',
    'two words',
    'Delay: 10s',
    'Up 5 minutes',
    '0123456789ab',
    '...',
    '[...]',
    ' indented',
    '[]',
    'overall progress: 1 out of 1 tasks',
    '1/1: running',
    'verify: Service converged',
    'abcdefghijkl: running',
    'NAME     REPLICAS   IMAGE',
    'simple   2/2        a:1',
    'other    1/1        b:2',
    ' \\_ x    0/0        c',
    'NAMES    STATUS',
    'web.1    Up 2 hours',
  ];

  for (const terminal of [false, true]) {
    it(`fits when it is refreshed, once and for all, and keeps its wildcards${terminal ? ' (terminal)' : ''}`, () => {
      const next = numbers(terminal ? 3 : 5);
      const some = (from: string[]) => Array.from({ length: next(9) }, () => from[next(from.length)] ?? '');
      let done = 0;
      for (let round = 0; round < 500; round++) {
        const shown = ['first', ...some(pool)];
        const stdout = some(pool.filter((line) => !line.includes('...'))).join('\n');
        const fresh = refreshOutput(commandShowing(shown, terminal), { ...ran, stdout });
        if (!fresh) continue;
        done++;
        const text = shownBy(fresh, shown);
        const message = JSON.stringify({ shown, stdout, text });
        expect(consoleDifferences(text, stdout, terminal), message).to.deep.equal([]);
        expect(
          text.filter((line) => line.includes('...')),
          message,
        ).to.deep.equal(shown.filter((line) => line.includes('...')));
        const again = text.some((line) => line !== '')
          ? refreshOutput(commandShowing(text, terminal), { ...ran, stdout })
          : [];
        expect(
          again?.every((line) => 'keep' in line),
          message,
        ).to.equal(true);
      }
      expect(done).to.be.above(400);
    }).timeout(60_000);
  }
});
