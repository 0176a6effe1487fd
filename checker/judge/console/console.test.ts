import { expect } from 'chai';
import { consoleDifferences } from './index.ts';

/** The differences of two outputs, each without the indentation of this file. */
function compare(shown: string, stdout: string): string[] {
  return consoleDifferences(dedent(shown).split('\n'), dedent(stdout));
}

function dedent(text: string): string {
  const lines = text.replace(/^\n/, '').split('\n');
  const indent = lines[0]?.search(/\S/) ?? 0;
  return lines.map((line) => line.slice(indent)).join('\n');
}

const same = (shown: string, stdout: string) => expect(compare(shown, stdout)).to.deep.equal([]);
const differ = (shown: string, stdout: string) => expect(compare(shown, stdout).join('; '));

const article = `
  ID                  NAME                IMAGE                     NODE                DESIRED STATE       CURRENT STATE             ERROR               PORTS
  sqyy4m1846qu        simple.1            simplenode:0.2            docker-node3        Running             Running 35 seconds ago
  78c9glgwxr01         \\_ simple.1        simplenode:0.1            docker-node2        Shutdown            Shutdown 31 seconds ago
  1zynj40j8a5v        simple.2            simplenode:0.2            docker-node2        Running             Running 19 seconds ago
  z0pz24xqpmna         \\_ simple.2        simplenode:0.1            docker-node1        Shutdown            Shutdown 15 seconds ago`;

const engine = `
  ID             NAME           IMAGE            NODE           DESIRED STATE   CURRENT STATE                    ERROR     PORTS
  aaaaaaaaaaaa   simple.1       simplenode:0.2   docker-node1   Running         Running about a minute ago
  bbbbbbbbbbbb    \\_ simple.1   simplenode:0.1   docker-node3   Shutdown        Shutdown 2 minutes ago
  cccccccccccc   simple.2       simplenode:0.2   docker-node3   Running         Running 1 second ago
  dddddddddddd    \\_ simple.2   simplenode:0.1   docker-node2   Shutdown        Shutdown less than a second ago
  `;

const failed = `
  ID             NAME       IMAGE            NODE   DESIRED STATE   CURRENT STATE                   ERROR
  cdumn8jafb56   simple.2   simplenode:0.2   a      Shutdown        Failed less than a second ago   "task: non-zero exit (143): do…"`;

describe('console output: docker service ps', () => {
  it('is the same with other ids, ages, places and widths', () => same(article, engine));

  it('is the same in another order of slots, but not of the tasks in a slot', () => {
    const [header = '', one = '', old = '', two = '', older = ''] = engine.trim().split('\n');
    same(article, `  ${[header, two, older, one, old].join('\n')}`);
    differ(article, `  ${[header, old, one, two, older].join('\n')}`).to.include('row ');
  });

  for (const [what, from, to, reason] of [
    [
      'an old image',
      'simple.2       simplenode:0.2',
      'simple.2       simplenode:0.1',
      'row 3 (simple.2), column IMAGE: expected "simplenode:0.2", actual "simplenode:0.1"',
    ],
    [
      'another state',
      'Running 1 second ago',
      'Failed 1 second ago ',
      'column CURRENT STATE: expected "Running 19 seconds ago", actual "Failed 1 second ago"',
    ],
    ['a state that is not reached', 'Running 1 second ago', 'Starting 1 second ago', 'column CURRENT STATE'],
    [
      'another desired state',
      'Shutdown        Shutdown 2',
      'Running         Shutdown 2',
      'row 2 (\\_ simple.1), column DESIRED STATE: expected "Shutdown", actual "Running"',
    ],
    ['another name', 'cccccccccccc   simple.2 ', 'cccccccccccc   simple.3 ', 'column NAME'],
    ['a missing row', /.*dddddddddddd.*\n/, '', '3 rows (simple.1, \\_ simple.1 and simple.2), expected 4'],
    ['an extra row', /(.*dddddddddddd.*\n)/, '$1$1', '5 rows'],
    [
      'an error',
      'Running 1 second ago      ',
      `${'Running 1 second ago'.padEnd(33)}"x"`,
      'column ERROR: expected "", actual',
    ],
    ['a missing column', 'ERROR', '     ', 'the column ERROR is missing'],
    ['an unknown column', 'PORTS', 'HATS', 'it is not known how to compare the column HATS'],
  ] as const)
    it(`is not the same with ${what}`, () => {
      const other = engine.replace(/ago$/gm, 'ago      ').replace(from, to);
      expect(other).not.to.equal(engine.replace(/ago$/gm, 'ago      '));
      differ(article, other).to.include(reason);
    });

  it('is not the same with the states of two slots swapped', () => {
    const shown = article.replace('Running             Running 19', 'Ready               Ready 19');
    const stdout = engine.replace('Running         Running about', 'Ready           Ready about');
    differ(shown, stdout).to.include('row 1').and.to.include('row 3');
  });

  it('takes a truncated error for the beginning of the whole, on either side', () => {
    same(failed, failed.replace('(143): do…"', '(143): dockerexec: unhealthy container"'));
    same(failed.replace('(143): do…"', '(143): dockerexec: unhealthy container"'), failed);
    same(failed, failed.replace('exit (143): do…', 'exit (143)…'));
    differ(failed, failed.replace('exit (143): do…', 'exit (143)')).to.include('column ERROR');
    differ(failed.replace('exit (143): do…', 'exit (143)'), failed).to.include('column ERROR');
    differ(failed, failed.replace('(143)', '(137)')).to.include('column ERROR');
    differ(failed, failed.replace(/".*"/, '')).to.include('column ERROR');
    differ(failed.replace(/".*"/, ''), failed).to.include('column ERROR');
    differ(failed.replace(': do…', ''), failed.replace('do…', 'dockerexec')).to.include('column ERROR');
  });

  it('says so when rows do not stand below their header', () => {
    const moved = article.replace('1zynj40j8a5v        simple.2', '1zynj40j8a5v     simple.2   ');
    differ(moved, engine).to.match(
      /^4 rows .*, expected 2 .*; "1zynj40j8a5v {5}simple\.2.*" does not stand below the header$/,
    );
    differ(article, engine.replace('cccccccccccc   simple.2', 'cccccccccccc  simple.2 ')).to.include(
      'does not stand below',
    );
  });

  it('takes the slots of a global service in any order', () => {
    const shown = `
      ID   NAME                               IMAGE   NODE   DESIRED STATE   CURRENT STATE
      a    simple.aaaaaaaaaaaaaaaaaaaaaaaaa   x:1     n1     Running         Running 1 second ago
      b    simple.bbbbbbbbbbbbbbbbbbbbbbbbb   x:2     n2     Running         Running 2 seconds ago`;
    same(shown, shown.replace('x:1', 'x:0').replace('x:2', 'x:1').replace('x:0', 'x:2'));
    differ(shown, shown.replace('x:1', 'x:2')).to.include('column IMAGE');
  });
});

describe('console output: other tables', () => {
  const ls = `
    ID             NAME      MODE         REPLICAS   IMAGE            PORTS
    lecwvwjcs7lm   simple    replicated   2/2        simplenode:0.1   *:8000->5000/tcp`;

  it('docker service ls', () => {
    same(ls, ls.replace('lecwvwjcs7lm', 'aaaaaaaaaaaa'));
    same(
      ls,
      `${ls}@sha256:x`
        .replace(/IMAGE.*/, 'IMAGE'.padEnd(29).concat('PORTS'))
        .replace(/(simplenode:0.1).*/, `$1@sha256:${'a'.repeat(4)}   *:8000->5000/tcp`),
    );
    differ(ls, ls.replace('2/2', '0/2')).to.equal('row 1 (simple), column REPLICAS: expected "2/2", actual "0/2"');
    differ(ls, ls.replace('2/2', '2/3')).to.include('REPLICAS');
    differ(ls, ls.replace('replicated', 'global    ')).to.include('MODE');
    differ(ls, ls.replace('*:8000->', '*:8001->')).to.include('PORTS');
    differ(ls, ls.replace('*:8000->5000/tcp', '')).to.include('PORTS');
    differ(ls, ls.split('\n').slice(0, 2).join('\n')).to.include('0 rows (none), expected 1 (simple)');
  });

  it('takes ports in any order', () => {
    const two = ls.replace('*:8000->5000/tcp', '*:8000->5000/tcp, *:53->53/udp');
    same(two, ls.replace('*:8000->5000/tcp', '*:53->53/udp, *:8000->5000/tcp'));
    differ(two, ls).to.include('column PORTS');
  });

  it('takes an empty cell for nothing but an empty one', () => {
    differ(ls, ls.replace('simplenode:0.1', '              ')).to.include('column IMAGE');
    differ(ls.replace('simplenode:0.1', '              '), ls).to.include('column IMAGE');
    differ(ls.replace('*:8000->5000/tcp', ''), ls).to.include('column PORTS');
    differ(failed, failed.replace(/".*"/, '')).to.include('column ERROR');
    differ(failed.replace(/".*"/, ''), failed.replace(/".*"/, '"…"')).to.include('column ERROR');
    differ(failed.replace(/".*"/, '"…"'), failed.replace(/".*"/, '')).to.include('column ERROR');
  });

  it('takes no line in capitals for a header', () => {
    same('NAME   OF THE LAB\na', 'NAME   OF THE LAB\na');
    differ('NAME   OF THE LAB', 'ID   NAME').to.include('expected the line "NAME OF THE LAB"');
    differ('ID   Name   MODE', 'ID   Mode   MODE').to.include('expected the line');
  });

  it('docker node ls, where * marks the node that was asked', () => {
    const shown = `
      ID                            HOSTNAME       STATUS    AVAILABILITY   MANAGER STATUS   ENGINE VERSION
      dxn1zf6l61qsb1josjja83ngz *   docker-node1   Ready     Active         Leader           18.03.1-ce
      d9u3u1h2p4n5g6q7r8s9t0v1w     docker-node2   Ready     Active                          18.03.1-ce`;
    same(shown, shown.replaceAll('18.03.1-ce', '26.1.5').replace('dxn1', 'aaaa'));
    differ(shown, shown.replace(' *', '  ')).to.include('row 1 (docker-node1), column ID');
    differ(shown, shown.replace('docker-node2   Ready', 'docker-node2   Down ')).to.include(
      'column STATUS: expected "Ready", actual "Down"',
    );
    differ(shown, shown.replace('Active                          18', 'Active         Reachable        18')).to.include(
      'MANAGER STATUS',
    );
    differ(shown, shown.replace('Active ', 'Drain  ')).to.include('AVAILABILITY');
    // An older engine does not print the version: what the lab does not show is not compared.
    same(shown.replaceAll(/ +(ENGINE VERSION|18.03.1-ce)/g, ''), shown);
  });

  it('docker ps', () => {
    const shown = `
      CONTAINER ID   IMAGE            COMMAND         CREATED         STATUS                   PORTS      NAMES
      0123456789ab   simplenode:0.1   "node app.js"   2 minutes ago   Up 2 minutes (healthy)   5000/tcp   simple.2.wap8ua3proil1aqircsy7tifq`;
    same(
      shown,
      shown
        .replace('0123456789ab', 'ba9876543210')
        .replace('wap8ua3proil1', 'aaaaaaaaaaaaa')
        .replace('Up 2 minutes (healthy)', 'Up 5 seconds (healthy)'),
    );
    differ(shown, shown.replace('(healthy)  ', '(unhealthy)')).to.include('column STATUS');
    differ(shown, shown.replace('Up 2 minutes (healthy)', 'Exited (1) 1 hour ago ')).to.include('column STATUS');
    differ(shown, shown.replace('simple.2.', 'simple.1.')).to.include('column NAMES');
    same(
      shown.replace('5000/tcp ', '0.0.0.0:80->80/tcp, :::80->80/tcp ').replace('PORTS     ', 'PORTS'.padEnd(35)),
      shown.replace('5000/tcp', '[::]:80->80/tcp, 1.2.3.4:80->80/tcp').replace('PORTS     ', 'PORTS'.padEnd(37)),
    );
  });

  it('is not another table', () => {
    differ(ls, article).to.include('the column MODE is missing');
    differ(ls, 'simple')
      .to.include('expected a table with the columns ID, NAME')
      .and.to.include('actual the line "simple"');
  });

  it('counts characters, or the width that people see', () => {
    const shown = `
      NAME       REPLICAS   MODE
      서비스     2/2        global`;
    const asDocker = `
      NAME       REPLICAS   MODE
      서비스        2/2        global`;
    same(shown, asDocker);
    differ(shown, asDocker.replace('2/2', '1/2')).to.include('REPLICAS');
  });

  it('may have more rows where the lab says `...`', () => {
    const more = `${engine.trimEnd()}\n  eeeeeeeeeeee   simple.3       simplenode:0.2   docker-node2   Running         Running 1 second ago\n`;
    differ(article, more).to.include('5 rows');
    same(`${article}\n  ...`, more);
    same(`${article}\n  ...`, engine);
    same(article.replace(/ {2}78c9.*\n/, '  ...\n'), more);
    differ(`${article}\n  ...`, more.replace('simplenode:0.1', 'simplenode:0.0')).to.include('no row is like row 2');
  });
});

describe('console output: progress', () => {
  const shown = `
    simple scaled to 2
    overall progress: 2 out of 2 tasks
    1/2: running   [==================================================>]
    2/2: running   [==================================================>]
    verify: Service converged`;
  const stdout = `
    simple scaled to 2
    overall progress: 0 out of 2 tasks
    1/2:
    2/2: preparing [=================================>                 ]
    overall progress: 1 out of 2 tasks
    1/2: running   [==================================================>]
    verify: Waiting 5 seconds to verify that tasks are stable...
    2/2: starting  [============================================>      ]
    overall progress: 2 out of 2 tasks
    2/2: running
    verify: Waiting 1 seconds to verify that tasks are stable...
    verify: Service simple converged
    `;

  it('counts by its end', () => same(shown, stdout));

  it('without a terminal has one empty line a task, and tells the end in all', () => {
    const printed = `
      simple scaled to 2
      overall progress: 0 out of 2 tasks
      1/2:
      2/2:
      overall progress: 2 out of 2 tasks
      verify: Service simple converged`;
    same(shown, printed);
    differ(shown, printed.replace('2 out of 2', '1 out of 2')).to.include(
      '"overall progress" ends in "1 out of 2 tasks"',
    );
    differ(shown, printed.replace('2/2:', '2/2: failed')).to.include('"2/2" ends in "failed"');
    differ(shown, printed.replace('verify: Service simple converged', 'verify:')).to.include('"verify" ends in ""');
  });

  it('is not the same with another end, or other lines', () => {
    differ(shown, stdout.replace('overall progress: 2 out', 'overall progress: 1 out')).to.equal(
      'progress line "overall progress" ends in "1 out of 2 tasks", expected "2 out of 2 tasks"',
    );
    differ(shown, stdout.replace('2/2: running', '2/2: starting')).to.include('"2/2" ends in "starting"');
    differ(shown, stdout.replace('verify: Service simple converged', '')).to.include('ends in "Waiting 1 seconds');
    differ(shown, stdout.replaceAll(/2\/2:.*\n/g, '')).to.include('progress line "2/2: running" is missing');
    differ(shown.replace(/ {4}2\/2.*\n/, ''), stdout).to.include('"2/2: running" is not expected');
    same(shown.replace(/ {4}2\/2.*\n/, '    ...\n'), stdout);
    differ(shown, stdout.replace('scaled to 2', 'scaled to 3')).to.include('scaled to 2');
  });

  it('of a rollback that goes well has lines by chance', () => {
    const rollback = `
      simple
      rollback: manually requested rollback
      overall progress: rolling back update: 2 out of 2 tasks
      1/2: running   [>                                                  ]
      2/2: running   [>                                                  ]
      verify: Service converged`;
    same(rollback, `${rollback}\n      rollback: rollback completed`);
    same(rollback, rollback.replace(/ *rollback: m.*\n/, ''));
    same(rollback.replace(/ *rollback: m.*\n/, ''), rollback);
    differ(rollback, `${rollback}\n      rollback: rollback paused due to failure of task x`).to.include('"rollback: ');
    differ(rollback, rollback.replace('rolling back update: ', '')).to.include(
      '"overall progress" ends in "2 out of 2',
    );
  });

  it('of a global service goes by nodes', () => {
    const global = `
      overall progress: 2 out of 2 tasks
      aaaaaaaaaaaa: running   [==================================================>]
      bbbbbbbbbbbb: running   [==================================================>]
      verify: Service converged`;
    same(global, global.replace('aaaaaaaaaaaa', 'z1z1z1z1z1z1'));
    differ(global, global.replace('bbbbbbbbbbbb: running', 'bbbbbbbbbbbb: failed ')).to.include(
      '"node 2" ends in "failed"',
    );
  });
});

describe('console output: text', () => {
  it('is compared line by line, without blank ends', () => {
    same('a\nb', 'a\nb  \n\n');
    same('\n\na', 'a');
    differ('a\nb', 'a').to.equal('the output ends before the line "b"');
    differ('a', 'a\nb').to.equal('the output goes on with the line "b"');
    differ('a', 'A').to.equal('expected the line "a", actual the line "A"');
    differ('', 'a').to.include('goes on');
    same('', '\n');
  });

  it('takes what changes from run to run by its class', () => {
    const id = 'wap8ua3proil1aqircsy7tifq';
    for (const [one, other] of [
      [id, 'lecwvwjcs7lm1aqircsy7tifq'],
      ['Hello V0.1: 0123456789ab', 'Hello V0.1: ba9876543210'],
      [`sha256:${'0'.repeat(64)}`, `sha256:${'a'.repeat(64)}`],
      ['Started: 2 minutes ago', 'Started: about a minute ago'],
      ['real 0m1.234s', 'real 0m12.3s'],
      ['to 192.168.56.101:2377', 'to 10.0.0.1:2377'],
      ['--token SWMTKN-1-1abc-2def', '--token SWMTKN-1-xyz-9'],
      ['at: 2016-06-16 21:57:11.622222327 +0000 utc', 'at: 2026-11-23 12:40:19.4 +0000 utc'],
    ] as const)
      same(`a ${one} b`, `a ${other} b`);
  });

  it('takes nothing else for the same', () => {
    for (const [one, other] of [
      ['0123456789ab', 'wap8ua3proil1aqircsy7tifq'],
      ['0123456789ab', '0123456789abc'],
      ['192.168.56.101:2377', '192.168.56.101:2378'],
      ['192.168.56.101', 'docker-node1'],
      ['1.2.3', '1.2.4'],
      ['Delay: 10s', 'Delay: 5s'],
      ['2/2', '0/2'],
      ['Hello V0.1: 0123456789ab', 'Hello V0.2: 0123456789ab'],
      ['successfully', 'unsuccessful'],
      ['at: 2016-06-16 21:57:11', 'at: 2026-11-23 12:40:19'],
    ] as const)
      differ(`a ${one} b`, `a ${other} b`).to.include('expected the line');
  });

  it('takes `...` for any lines, also for none', () => {
    for (const any of ['...', '…', '  ...', '[...]', '...snip...', '<snip>', '(output omitted)', '... truncated ...']) {
      same(`a\n${any}\nd`, 'a\nb\nc\nd');
      same(`a\n${any}\nd`, 'a\nd');
    }
    same('...', '');
    same('...\nd', 'd\nd');
    same('a\n...', 'a');
    differ('verify: Service converged', 'converged').to.include('expected progress lines (verify: Service converged)');
    differ('converged', 'verify: Service converged').to.include('actual progress lines');
    differ('a\n...\nd', 'a\nb\nc').to.equal('nothing in the output is the line "d"');
    differ('a\n...\nd', 'a\nd\nc').to.include('the output goes on with the line "c"');
    differ('a\n...b', 'a\nb').to.include('expected the line "...b"');
    differ('a', '...').to.not.equal('');
    same('...\nd', `${'a\n'.repeat(20_000)}d`);
  });

  it('says what differs in the table after `...`', () => {
    const ls = 'NAME     REPLICAS\nsimple   2/2';
    differ(`...\n${ls}`, `a\nb\n${ls.replace('2/2', '1/2')}`).to.include('column REPLICAS');
  });

  it('reads what a terminal would show', () => {
    const esc = String.fromCharCode(27);
    same('a', `${esc}[32ma${esc}[0m\r\n`);
    same('b', 'a\rb\n');
  });
});
