import { expect } from 'chai';
import { consoleDifferences } from './index.ts';
import { add, type Cells, print, put, rows, swap, without } from './tables.fixture.ts';

const serviceLs: Cells = [
  ['ID', 'NAME', 'MODE', 'REPLICAS', 'IMAGE', 'PORTS'],
  ['iisl759fyqu0', 'everywhere', 'global', '3/3', 'simplenode:0.1', '*:8004->5000/tcp'],
  ['vpgdtnhjpf1y', 'simple', 'replicated', '2/2', 'simplenode:0.2', '*:8000->5000/tcp'],
];

const error = '"task: non-zero exit (143): do…"';

const servicePs: Cells = [
  ['ID', 'NAME', 'IMAGE', 'NODE', 'DESIRED STATE', 'CURRENT STATE', 'ERROR', 'PORTS'],
  ['sqyy4m1846qu', 'simple.1', 'simplenode:0.2', 'docker-node3', 'Running', 'Running 35 seconds ago', '', ''],
  ['78c9glgwxr01', ' \\_ simple.1', 'simplenode:0.1', 'docker-node2', 'Shutdown', 'Shutdown 31 seconds ago', '', ''],
  ['1zynj40j8a5v', 'simple.2', 'simplenode:0.2', 'docker-node2', 'Ready', 'Ready 2 seconds ago', '', ''],
  ['z0pz24xqpmna', ' \\_ simple.2', 'simplenode:0.2', 'docker-node1', 'Shutdown', 'Failed 3 seconds ago', error, ''],
];

const nodeLs: Cells = [
  ['ID', 'HOSTNAME', 'STATUS', 'AVAILABILITY', 'MANAGER STATUS', 'ENGINE VERSION'],
  ['y1xokebmzbzw3c64pihq2tv9w *', 'docker-node1', 'Ready', 'Active', 'Leader', '26.1.5+dfsg1'],
  ['qc1rksm525ppqe84mgzzkfs2y', 'docker-node2', 'Ready', 'Drain', '', '26.1.5+dfsg1'],
  ['u0t4y8k2cbw1d9xq7rzn5m3ha', 'docker-node3', 'Down', 'Active', '', '26.1.5+dfsg1'],
];

const [task1, task2] = ['simple.1.78c9glgwxr01bw8y6d5n3k2fa', 'simple.2.1zynj40j8a5vqk3w9x7c2m4hd'];

const ps: Cells = [
  ['CONTAINER ID', 'IMAGE', 'COMMAND', 'CREATED', 'STATUS', 'PORTS', 'NAMES'],
  [
    '4c01db0b339c',
    'simplenode:0.2',
    '"docker-entrypoint.s…"',
    '35 seconds ago',
    'Up 34 seconds (healthy)',
    '5000/tcp',
    task2,
  ],
  ['0d7e5a9b1c3f', 'simplenode:0.1', '"node app.js"', '2 minutes ago', 'Up 2 minutes', '5000/tcp', task1],
];

const digest = `@sha256:${'0123456789abcdef'.repeat(4)}`;

type Other = [what: string, actual: Cells];
type Wrong = [...Other, why: string];

/** The cells are another table's, or the very same would prove nothing. */
function changed(shown: Cells, actual: Cells): void {
  expect(actual).not.to.deep.equal(shown);
}

function accepts(shown: Cells, others: Other[]): void {
  it('is the same as itself, however wide its columns are', () => {
    for (const [one, other] of [
      [{}, {}],
      [{}, { least: 20 }],
      [{ least: 20 }, {}],
      [{}, { gap: 1, least: 30 }],
    ])
      expect(consoleDifferences(print(shown, one).split('\n'), print(shown, other))).to.deep.equal([]);
  });

  for (const [what, actual] of others)
    it(`is the same with ${what}, whichever of the two the lab shows`, () => {
      changed(shown, actual);
      expect(consoleDifferences(print(shown).split('\n'), print(actual))).to.deep.equal([]);
      expect(consoleDifferences(print(actual).split('\n'), print(shown))).to.deep.equal([]);
    });
}

function rejects(shown: Cells, wrong: Wrong[]): void {
  for (const [what, actual, why] of wrong)
    it(`is not the same with ${what}, whichever of the two the lab shows`, () => {
      changed(shown, actual);
      expect(consoleDifferences(print(shown).split('\n'), print(actual)).join('; ')).to.include(why);
      expect(consoleDifferences(print(actual).split('\n'), print(shown))).not.to.deep.equal([]);
    });
}

describe('console output: a table of docker', () => {
  it('is printed in these tests as docker prints it', () => {
    expect(print(servicePs)).to.equal(
      `ID             NAME           IMAGE            NODE           DESIRED STATE   CURRENT STATE             ERROR                              PORTS
sqyy4m1846qu   simple.1       simplenode:0.2   docker-node3   Running         Running 35 seconds ago
78c9glgwxr01    \\_ simple.1   simplenode:0.1   docker-node2   Shutdown        Shutdown 31 seconds ago
1zynj40j8a5v   simple.2       simplenode:0.2   docker-node2   Ready           Ready 2 seconds ago
z0pz24xqpmna    \\_ simple.2   simplenode:0.2   docker-node1   Shutdown        Failed 3 seconds ago      "task: non-zero exit (143): do…"`,
    );
  });

  describe('docker service ls', () => {
    accepts(serviceLs, [
      ['other ids', put(serviceLs, 'ID', { 1: 'aaaaaaaaaaaa', 2: '0'.repeat(25) })],
      ['a digest', put(serviceLs, 'IMAGE', { 2: `simplenode:0.2${digest}` })],
      ['the services in another order', rows(serviceLs, 2, 1)],
    ]);
    rejects(serviceLs, [
      [
        '0/2 for 2/2',
        put(serviceLs, 'REPLICAS', { 2: '0/2' }),
        'row 2 (simple), column REPLICAS: expected "2/2", actual "0/2"',
      ],
      ['1/2 for 2/2', put(serviceLs, 'REPLICAS', { 2: '1/2' }), 'column REPLICAS'],
      ['2/4 for 2/2', put(serviceLs, 'REPLICAS', { 2: '2/4' }), 'column REPLICAS'],
      ['12/12 for 2/2', put(serviceLs, 'REPLICAS', { 2: '12/12' }), 'column REPLICAS'],
      ['no replicas', put(serviceLs, 'REPLICAS', { 2: '' }), 'column REPLICAS'],
      ['an old image', put(serviceLs, 'IMAGE', { 2: 'simplenode:0.1' }), 'column IMAGE'],
      ['an old image with a digest', put(serviceLs, 'IMAGE', { 2: `simplenode:0.1${digest}` }), 'column IMAGE'],
      ['the image of another registry', put(serviceLs, 'IMAGE', { 2: 'a.example/simplenode:0.2' }), 'column IMAGE'],
      ['another mode', put(serviceLs, 'MODE', { 2: 'global' }), 'column MODE'],
      ['another published port', put(serviceLs, 'PORTS', { 2: '*:8001->5000/tcp' }), 'column PORTS'],
      ['another target port', put(serviceLs, 'PORTS', { 2: '*:8000->80/tcp' }), 'column PORTS'],
      ['another name', put(serviceLs, 'NAME', { 2: 'simpel' }), 'column NAME'],
      ['a missing row', rows(serviceLs, 2), '1 row (simple), expected 2'],
      ['an extra row', rows(serviceLs, 1, 2, 2), '3 rows (everywhere, simple and simple), expected 2'],
      ['a row twice in place of another', rows(serviceLs, 2, 2), 'row 1 (everywhere)'],
      ['the replicas of two services swapped', swap(serviceLs, 'REPLICAS', 1, 2), 'column REPLICAS'],
      ['the images of two services swapped', swap(serviceLs, 'IMAGE', 1, 2), 'column IMAGE'],
    ]);
  });

  describe('docker service ps', () => {
    accepts(servicePs, [
      ['other ids', put(servicePs, 'ID', { 1: 'aaaaaaaaaaaa', 2: 'bbbbbbbbbbbb', 4: '0'.repeat(25) })],
      [
        'other ages',
        put(servicePs, 'CURRENT STATE', {
          1: 'Running about an hour ago',
          2: 'Shutdown 3 days ago',
          3: 'Ready less than a second ago',
          4: 'Failed about a minute ago',
        }),
      ],
      ['the same ages in capitals', put(servicePs, 'CURRENT STATE', { 3: 'Ready Less than a second ago' })],
      ['other nodes', put(servicePs, 'NODE', { 1: 'docker-node1', 2: 'docker-node1', 3: 'a-node-elsewhere' })],
      ['a digest', put(servicePs, 'IMAGE', { 1: `simplenode:0.2${digest}`, 2: `simplenode:0.1${digest}` })],
      ['the slots in another order', rows(servicePs, 3, 4, 1, 2)],
      [
        'an error in full',
        put(servicePs, 'ERROR', { 4: '"task: non-zero exit (143): dockerexec: unhealthy container"' }),
      ],
      ['an error cut elsewhere', put(servicePs, 'ERROR', { 4: '"task: non-zero exit (1…"' })],
      ['an error cut with three dots', put(servicePs, 'ERROR', { 4: '"task: non-zero exit (143): d..."' })],
    ]);
    rejects(servicePs, [
      [
        'a task that starts for one that is ready',
        put(servicePs, 'CURRENT STATE', { 3: 'Starting 2 seconds ago' }),
        'row 3 (simple.2), column CURRENT STATE: expected "Ready 2 seconds ago", actual "Starting 2 seconds ago"',
      ],
      ['no state', put(servicePs, 'CURRENT STATE', { 3: '' }), 'column CURRENT STATE'],
      ['an age and no state', put(servicePs, 'CURRENT STATE', { 3: '2 seconds ago' }), 'column CURRENT STATE'],
      ['another end', put(servicePs, 'CURRENT STATE', { 4: 'Complete 3 seconds ago' }), 'column CURRENT STATE'],
      ['another desired state', put(servicePs, 'DESIRED STATE', { 3: 'Running' }), 'column DESIRED STATE'],
      ['an old image', put(servicePs, 'IMAGE', { 1: 'simplenode:0.1' }), 'column IMAGE'],
      ['an old image with a digest', put(servicePs, 'IMAGE', { 1: `simplenode:0.1${digest}` }), 'column IMAGE'],
      ['another error', put(servicePs, 'ERROR', { 4: '"task: non-zero exit (137): do…"' }), 'column ERROR'],
      [
        'another error cut with three dots',
        put(servicePs, 'ERROR', { 4: '"task: non-zero exit (137)..."' }),
        'column ERROR',
      ],
      ['no error', put(servicePs, 'ERROR', { 4: '' }), 'column ERROR'],
      ['an error where there was none', put(servicePs, 'ERROR', { 2: '"x"' }), 'column ERROR'],
      ['a published port where there was none', put(servicePs, 'PORTS', { 1: '*:8000->5000/tcp' }), 'column PORTS'],
      ['another slot', put(servicePs, 'NAME', { 3: 'simple.3' }), 'column NAME'],
      ['a slot missing', rows(servicePs, 1, 2), '2 rows (simple.1 and \\_ simple.1), expected 4'],
      ['an older task missing', rows(servicePs, 1, 2, 3), '3 rows'],
      ['a slot too many', rows(servicePs, 1, 2, 3, 4, 3), '5 rows'],
      ['an older task too many', rows(servicePs, 1, 2, 2, 3, 4), '5 rows'],
      ['a task twice in place of another', rows(servicePs, 1, 2, 3, 2), 'row 4'],
      ['the states of two slots swapped', swap(servicePs, 'CURRENT STATE', 1, 3), 'column CURRENT STATE'],
      ['the desired states of two slots swapped', swap(servicePs, 'DESIRED STATE', 1, 3), 'column DESIRED STATE'],
      ['the states of the tasks of a slot swapped', swap(servicePs, 'CURRENT STATE', 3, 4), 'column CURRENT STATE'],
      ['the states of two older tasks swapped', swap(servicePs, 'CURRENT STATE', 2, 4), 'column CURRENT STATE'],
      ['the images of the tasks of a slot swapped', swap(servicePs, 'IMAGE', 1, 2), 'column IMAGE'],
      ['the error at another task', swap(servicePs, 'ERROR', 2, 4), 'column ERROR'],
      ['the older tasks below the other slot', rows(servicePs, 1, 4, 3, 2), 'column NAME'],
      ['an older task as the newest of its slot', rows(servicePs, 2, 1, 3, 4), 'row 1'],
    ]);
  });

  describe('docker node ls', () => {
    accepts(nodeLs, [
      ['other ids', put(nodeLs, 'ID', { 1: `${'a'.repeat(25)} *`, 2: 'b'.repeat(25) })],
      ['another engine', put(nodeLs, 'ENGINE VERSION', { 1: '20.10.24', 2: '20.10.24', 3: '29.0.1' })],
      ['the nodes in another order', rows(nodeLs, 3, 1, 2)],
    ]);
    rejects(nodeLs, [
      [
        'a node that is down',
        put(nodeLs, 'STATUS', { 2: 'Down' }),
        'row 2 (docker-node2), column STATUS: expected "Ready", actual "Down"',
      ],
      ['another availability', put(nodeLs, 'AVAILABILITY', { 3: 'Pause' }), 'column AVAILABILITY'],
      ['another manager status', put(nodeLs, 'MANAGER STATUS', { 1: 'Unreachable' }), 'column MANAGER STATUS'],
      ['one more manager', put(nodeLs, 'MANAGER STATUS', { 2: 'Reachable' }), 'column MANAGER STATUS'],
      ['another name', put(nodeLs, 'HOSTNAME', { 3: 'docker-node4' }), 'column HOSTNAME'],
      ['a missing row', rows(nodeLs, 1, 2), '2 rows (docker-node1 and docker-node2), expected 3'],
      ['an extra row', rows(nodeLs, 1, 2, 3, 3), '4 rows'],
      ['the states of two nodes swapped', swap(nodeLs, 'STATUS', 2, 3), 'column STATUS'],
      ['the availability of two nodes swapped', swap(nodeLs, 'AVAILABILITY', 1, 2), 'column AVAILABILITY'],
      ['another leader', swap(nodeLs, 'MANAGER STATUS', 1, 2), 'column MANAGER STATUS'],
      ['another node asked', swap(nodeLs, 'ID', 1, 2), 'column ID'],
    ]);
  });

  describe('docker ps', () => {
    accepts(ps, [
      ['other ids', put(ps, 'CONTAINER ID', { 1: 'ffffffffffff', 2: 'a'.repeat(64) })],
      ['other ids of tasks', put(ps, 'NAMES', { 1: `simple.2.${'a'.repeat(25)}`, 2: `simple.1.${'b'.repeat(25)}` })],
      ['other ages', put(ps, 'CREATED', { 1: 'Less than a second ago', 2: 'About an hour ago' })],
      ['other times up', put(ps, 'STATUS', { 1: 'Up Less than a second (healthy)', 2: 'Up About a minute' })],
      ['a digest', put(ps, 'IMAGE', { 1: `simplenode:0.2${digest}` })],
      ['the containers in another order', rows(ps, 2, 1)],
      ['a command in full', put(ps, 'COMMAND', { 1: '"docker-entrypoint.sh node app.js"' })],
      ['a command cut with three dots', put(ps, 'COMMAND', { 1: '"docker-entrypoint..."' })],
    ]);

    it('is the same with other sizes, however a locale writes them', () => {
      const sized = add(ps, ['SIZE', '1.09kB (virtual 210MB)', '0B (virtual 210MB)'], 'NAMES');
      const other = put(sized, 'SIZE', { 1: '2,5kB (virtual 1.024,5MB)' });
      expect(consoleDifferences(print(sized).split('\n'), print(other))).to.deep.equal([]);
    });

    rejects(ps, [
      [
        'a container that is unhealthy',
        put(ps, 'STATUS', { 1: 'Up 34 seconds (unhealthy)' }),
        'column STATUS: expected "Up 34 seconds (healthy)", actual "Up 34 seconds (unhealthy)"',
      ],
      ['a first probe to come', put(ps, 'STATUS', { 1: 'Up 34 seconds (health: starting)' }), 'column STATUS'],
      ['no health', put(ps, 'STATUS', { 1: 'Up 34 seconds' }), 'column STATUS'],
      ['a container that ended', put(ps, 'STATUS', { 2: 'Exited (0) 2 minutes ago' }), 'column STATUS'],
      ['an old image', put(ps, 'IMAGE', { 1: 'simplenode:0.1' }), 'column IMAGE'],
      ['an image without a name', put(ps, 'IMAGE', { 1: '0f1e2d3c4b5a' }), 'column IMAGE'],
      ['another command', put(ps, 'COMMAND', { 2: '"node main.js"' }), 'column COMMAND'],
      ['another port', put(ps, 'PORTS', { 1: '80/tcp' }), 'column PORTS'],
      ['a container of another slot', put(ps, 'NAMES', { 1: `simple.3.${'a'.repeat(25)}` }), 'column NAMES'],
      ['a missing row', rows(ps, 1), '1 row'],
      ['an extra row', rows(ps, 1, 2, 2), '3 rows'],
      ['the states of two containers swapped', swap(ps, 'STATUS', 1, 2), 'column STATUS'],
      ['the images of two containers swapped', swap(ps, 'IMAGE', 1, 2), 'column IMAGE'],
    ]);

    it('is not the same with the states of a slot`s containers swapped: the newest comes first', () => {
      const one = put(ps, 'NAMES', { 1: task2, 2: `simple.2.${'c'.repeat(25)}` });
      const other = swap(one, 'STATUS', 1, 2);
      expect(consoleDifferences(print(one).split('\n'), print(other)).join()).to.include('column STATUS');
    });

    it('tells one exit code from another', () => {
      const exited = put(ps, 'STATUS', { 2: 'Exited (143) 2 minutes ago' });
      const killed = put(ps, 'STATUS', { 2: 'Exited (137) About a minute ago' });
      expect(consoleDifferences(print(exited).split('\n'), print(killed)).join()).to.include('column STATUS');
    });
  });

  it('may have columns that the lab does not show, but not lack any', () => {
    const shown = without(nodeLs, 'ENGINE VERSION');
    expect(consoleDifferences(print(shown).split('\n'), print(nodeLs))).to.deep.equal([]);
    expect(consoleDifferences(print(nodeLs).split('\n'), print(shown))).to.deep.equal([
      'the column ENGINE VERSION is missing',
    ]);
  });
});

describe('console output: locales and terminals', () => {
  const same: [string, string][] = [
    ['real 0m1.234s', 'real 0m12,3s'],
    ['took 1.5 seconds', 'took 2,25 seconds'],
    ['took 120.5μs', 'took 99.1µs'],
    ['Less than a second ago', 'about a minute ago'],
    ['size 1.84kB', 'size 1,84kB'],
    ['load 0.15%', 'load 0,15%'],
    ['1,234,567 bytes copied', '1.234.567 bytes copied'],
    ['1,234,567 bytes copied', '1234567 bytes copied'],
    ['1,234,567 bytes copied', '1\u202f234\u202f567 bytes copied'],
    ['waiting...', 'waiting…'],
  ];
  for (const [one, other] of same)
    it(`"${one}" is the same as "${other}"`, () => {
      expect(consoleDifferences([one], other)).to.deep.equal([]);
      expect(consoleDifferences([other], one)).to.deep.equal([]);
    });

  const different: [string, string][] = [
    ['size 1.84kB', 'size 1,85kB'],
    ['size 1.84kB', 'size 184kB'],
    ['size 1,234kB', 'size 1.234kB'],
    ['1,234 bytes copied', '1,235 bytes copied'],
    ['1.5 bytes', '15 bytes'],
    ['ports 80,443', 'ports 80.443'],
    ['waiting...', 'waiting'],
    ['Delay: 10s', 'Delay: 1s'],
  ];
  for (const [one, other] of different)
    it(`"${one}" is not the same as "${other}"`, () => {
      expect(consoleDifferences([one], other)).not.to.deep.equal([]);
      expect(consoleDifferences([other], one)).not.to.deep.equal([]);
    });
});
