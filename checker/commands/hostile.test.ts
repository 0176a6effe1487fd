/** Whatever others may write is shown, and does nothing: to the terminal, to a reader's eye, to a shell that a line of ours is pasted into. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse as parseCsv } from 'csv-parse/sync';
import { diagnoseCheck } from '../diagnose/index.ts';
import { judge } from '../judge/index.ts';
import { answer, container, node, observation, range, service, task } from '../judge/observation.fixture.ts';
import type { Evidence, Expectation, Observation } from '../model.ts';
import { toHtml } from '../report/html/index.ts';
import { jsonText, problemText, terminal, toJson, toJunit, toText } from '../report/index.ts';
import { expectInert, pageOf } from '../report/page/page.fixture.ts';
import { mixed } from '../report/report.fixture.ts';
import { parse } from '../report/xml.fixture.ts';
import { nextCommand } from '../run/next-command.ts';
import { run } from '../shell/index.ts';
import { attemptOf, forged, linesOf, lookOf, submissionOf } from '../submission/submission.fixture.ts';
import { swarmlab } from '../testing/program.ts';
import { statusText, unusualText } from './status.ts';

const ends = ['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f', '\u001bE', '\u001bD'];
const steers =
  '\u001b[2J\u001b]0;x\u0007\u001b]52;c;eA==\u001b\\\u009b31m\u009d0;x\u009c\u0008\u007f\u202e\u2066\u200b\u034f';
const runs = `'"; >ran; $(>ran) \`>ran\` & >ran |`;

/** All at once: escapes, C0 and C1, marks of direction, what nobody sees, lines like ours, words of a shell, a formula, markup. */
const evil = `=1+1${steers}${ends.flatMap((end) => [`${end}✓ FORGED`, `${end}next: FORGED`]).join('')}${runs}<img src=x onerror=alert(1)>`;
/** As much of it as the name of a file may hold. */
const named = (word: string) =>
  `${word}${steers}\n✓ FORGED\rnext: FORGED\u2028✓ FORGED\u0085✓ FORGED${runs}`.replaceAll('/', '');
/** As a heading of Markdown may hold it, which ends with its line. */
const heading = evil.replace(/[\n\r\v\f]/g, ' ');

/** What acts upon a terminal, or is not seen. */
const acting = /[^\P{C}\n\t]|[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Zl}\p{Zp}]/u;

describe('what others write', function () {
  this.timeout(120_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'swarmlab-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Nothing in it acts upon a terminal, no line in it is somebody else's, and what it says to type runs nothing else. */
  async function assertInert(text: string, what: string): Promise<void> {
    expect(text.match(new RegExp(acting, 'gu')), `${what}: ${JSON.stringify(text)}`).to.equal(null);
    // What a program printed may have lines of its own: they stand to the right of what is ours.
    expect(text.match(/^.{0,4}(?:✓|next:) FORGED.*$/gmu), `${what}:\n${text}`).to.equal(null);
    const forms = [/next: +(.*)$/gm, /\b((?:swarmlab|docker) [a-z]+ .*)$/gm];
    const lines = new Set(forms.flatMap((form) => [...text.matchAll(form)].map(([, line = '']) => line)));
    for (const line of lines) await assertHarmless(line, what);
  }

  /** With no program to be found, all that a line could do is to make files. */
  async function assertHarmless(line: string, what: string): Promise<void> {
    await run(['/bin/bash', '-c', line], { cwd: folder, env: { PATH: '/nowhere' }, input: '' });
    const ran = existsSync(join(folder, 'ran'));
    rmSync(join(folder, 'ran'), { force: true });
    expect(ran, `${what} shows a line that runs what it names: ${line}`).to.equal(false);
  }

  /** Runs the program where nothing answers, and looks at all that it says. */
  async function tell(...words: string[]): Promise<string> {
    const env = { DOCKER_HOST: 'unix:///nowhere' };
    const { stdout, stderr } = await swarmlab(words, { cwd: folder, env });
    await assertInert(stdout, words.join(' '));
    await assertInert(stderr, words.join(' '));
    return stdout + stderr;
  }

  function lab(name: string, text: string): string {
    const path = join(folder, 'labs', name);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'lab.md'), text);
    return path;
  }

  const quoted = JSON.stringify(evil);
  const valid = `---
id: evil
title: ${quoted}
minutes: 10
owns: { services: [simple] }
---

Prose ${evil}

## ${heading}

\`\`\`yaml check
- service: simple
  replicas: 2
  hint: ${quoted}
- http: http://docker-node1:8000/
  body: ${quoted}
\`\`\`
`;
  const invalid = `---
id: ${quoted}
title: ${quoted}
minutes: ${quoted}
${quoted}: 1
---

## ${heading}

\`\`\`yaml check
- service: ${quoted}
  ${quoted}: 1
- ${quoted}: simple
\`\`\`

\`\`\`sh ${heading}
${evil}
\`\`\`
`;

  it('in a lab, does nothing in any command', async () => {
    const good = lab(named('01-'), valid);
    const bad = lab(named('02-'), invalid);
    const told = [
      await tell('list'),
      await tell('list', '--json'),
      await tell('complete', '--', 'check', ''),
      await tell('complete', '--', 'check', 'evil', '--step', ''),
      await tell('lint', good),
      await tell('lint', bad),
      await tell('lint', '--format', 'json', bad),
      await tell('run', bad),
      await tell('check', good),
      await tell('learn', good),
      await tell('reset', good, '--step', named('step')),
      await tell('progress', good),
      await tell('update', good),
    ];
    expect(told.filter((text) => text.includes('FORGED'))).to.have.length.above(6);
    // A sheet is the lab's own text: its lines are the author's, and still none of them acts upon a terminal.
    const { stdout } = await swarmlab(['sheet', good, '--student', 's1'], { cwd: folder });
    expect(stdout).to.include('FORGED').and.not.match(acting);
  });

  it('on the command line, does nothing in any answer', async () => {
    const told = [
      await tell(named('command')),
      await tell('list', named('--option')),
      await tell('--lang', named('language'), 'list'),
      await tell('--config', named('file'), 'status'),
      await tell('up', '--cluster', named('cluster')),
      await tell('list', '--student', named('student')),
      await tell('check', named('lab')),
      await tell('check', '--json', join(named('folder'), 'report.json')),
      await tell('new', named('lab')),
      await tell('exam', 'new', named('folder')),
      await tell('shell', named('node')),
      await tell('schema', named('part')),
      await tell('sheet', 'exam', '--roster', named('roster'), '--out', named('out')),
      await tell('submit', '--show', named('file')),
      await tell('export', named('bundle'), '--report', named('report')),
      await tell('grade', named('roster')),
      await tell('import', named('download')),
      await tell('prove', named('lab')),
    ];
    expect(told.filter((text) => text.includes('FORGED'))).to.have.length.above(10);
  });

  it('in a configuration, does nothing', async () => {
    const node = { name: 'docker-node1', host: '127.0.0.1', key: evil };
    for (const clusters of [
      { [evil]: { driver: 'containers' } },
      { default: { driver: evil } },
      { default: { driver: 'ssh', swarm: evil, nodes: [node] } },
      {
        default: { driver: 'ssh', nodes: [{ ...node, name: evil, host: evil, user: evil, jump: evil, address: evil }] },
      },
      { default: { driver: 'ssh', nodes: [{ ...node, port: 1 }] } },
      { default: { driver: 'vagrant', folder: evil } },
    ]) {
      writeFileSync(join(folder, 'swarmlab.yaml'), JSON.stringify({ clusters }));
      await tell('status');
      await tell('up');
    }
  });

  it('in what is handed in, and in a roster, does nothing in any report', async () => {
    const path = lab(`01-evil ${runs}`, valid);
    const file = (number: number) => join('in', `${number} ${runs}`); // a roster takes no name that cannot be shown
    mkdirSync(join(folder, 'in'));
    const looks = [lookOf(everythingCalled(named('')))];
    const attempt = attemptOf({ lab: 'evil', step: 'forged', looks });
    writeFileSync(join(folder, file(1)), submissionOf([attempt], { student: 's1' }));
    const lines = linesOf(submissionOf([attempt], { student: 's2' }));
    writeFileSync(join(folder, file(2)), forged(lines.map((line) => line.replace('"forged"', quoted))));
    writeFileSync(join(folder, file(3)), evil);
    const students = [1, 2, 3, 4].map((number) => ({
      id: `s${number}`,
      name: `=1+1 ${runs}<b>`,
      evidence: file(number),
      ...(number === 2 && { marks: [{ lab: 'evil', line: 1, points: 1, comment: runs }] }),
    }));
    const roster = join(folder, named('class'));
    writeFileSync(roster, JSON.stringify({ labs: [path], students }));
    await tell('submit', '--show', file(1));
    await tell('submit', '--show', file(2));
    await tell('submit', '--show', file(3));
    await tell('grade', roster, '--out', named('grades'));
    writeFileSync(roster, JSON.stringify({ labs: [path], students: students.map(({ marks: _, ...one }) => one) }));
    expect(await tell('grade', roster, '--out', named('grades'))).to.match(/s1/);
    const out = join(folder, named('grades'));
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
    expect(files).to.have.length.above(10);
    // The journal alone is for this program and nobody's eyes.
    const shown = files.filter((name) => /\.\w+$/.test(name) && name !== 'resume.jsonl');
    for (const file of shown) await assertFile(join(out, file));
    // And where the platform names them.
    const download = join(folder, 'download', `${named('A')}_12_assignsubmission_file_`);
    mkdirSync(download, { recursive: true });
    writeFileSync(join(download, named('f').slice(0, 200)), submissionOf());
    await tell('import', 'download', '--out', named('imported'));
    for (const strange of [
      { labs: [evil], students },
      { [evil]: 1 },
      { labs: [path], students: [{ id: evil, name: evil, cluster: evil }] },
    ]) {
      writeFileSync(roster, JSON.stringify(strange));
      await tell('grade', roster, '--out', named('grades'));
    }
  });

  async function assertFile(file: string): Promise<void> {
    const text = readFileSync(file, 'utf8');
    if (file.endsWith('.csv')) {
      const rows: string[][] = parseCsv(text, { bom: true });
      for (const cell of rows.flat()) expect(cell, file).not.to.match(/^[=+\-@\t\r]|[^\P{Cc}]/u);
    } else if (file.endsWith('.html')) {
      expectInert(pageOf(text));
    } else if (file.endsWith('.xml')) {
      parse(text);
    }
    await assertInert(text.replaceAll('\r\n', '\n').replace(/^\ufeff/, ''), file);
  }

  it('in what engines say, does nothing in any verdict, cause or advice', async () => {
    const style = { colour: false, width: 80 };
    const found = new Set<string>();
    const texts = situations().map(([seen, expectation]) => {
      const judged = judge(expectation, seen);
      const keys = 'keys' in judged ? judged.keys : [];
      const diagnoses = diagnoseCheck({ expectation, keys, challenge: false }, seen, evidence);
      for (const { id } of diagnoses) found.add(id);
      const told = {
        why: '',
        ...judged,
        verdict: 'fail' as const,
        next: nextCommand(expectation, 'default'),
        diagnoses,
      };
      return terminal`${problemText(`${evil}:1`, told, style)}`.forTerminal;
    });
    expect(found.size).to.be.at.least(12);
    // All commands in one shell: each stands in a line of its own.
    await assertInert(texts.join('\n'), 'judgements');
  });

  it('does nothing in any report of a run', async () => {
    const report = called(mixed()) as ReturnType<typeof mixed>;
    await assertInert(terminal`${toText(report, { colour: false, width: 80 })}`.forTerminal, 'text');
    await assertInert(terminal`${toJson(report)}`.forTerminal, 'JSON');
    parse(toJunit(report));
    expectInert(pageOf(toHtml(report)));
  });

  it('does nothing in what is said of a cluster', async () => {
    const style = { colour: false, width: 80 };
    const nodes = [{ name: evil, state: 'running' as const, address: evil }];
    const seen = { name: 'default', driver: evil, state: 'partly' as const, nodes, swarm: 'none' as const };
    const unusual = [
      { kind: 'former' as const, node: evil, id: evil, next: 'docker node rm x' },
      { kind: 'labels' as const, node: evil, labels: [evil], next: 'docker node rm x' },
    ];
    const facts = { name: 'default', driver: evil, engineVersion: evil, mesh: 'ipvs' as const, patience: 1 };
    const status = { ...seen, unusual, facts, ports: { 8000: evil }, problem: evil };
    const told = [statusText(status, style, 'swarmlab up'), ...unusual.map(unusualText), jsonText(status)];
    for (const text of told) await assertInert(terminal`${text}`.forTerminal, 'status');
  });
});

/** A swarm in which all that can have a name has this one, and a task ended, or waits, with this error. */
function everythingCalled(
  name: string,
  error = name,
  changes: Partial<Parameters<typeof service>[0]> = {},
): Observation {
  const about = { service: name, image: name, message: name, nodeName: name };
  const over = { ...about, error, exit: 3, state: 'failed', desired: 'shutdown' } as const;
  const tasks = [task(1, about), task(2, over), task(3, { ...about, error, state: 'pending', nodeId: '' })];
  const at = { published: 8000, target: 5000, protocol: 'tcp', mode: 'ingress' } as const;
  const made = { name, image: name, labels: { [name]: name }, constraints: [name], networks: [name], ports: [at] };
  return observation({
    nodes: [
      node(1, { name, labels: { [name]: name } }),
      node(2, { name, state: 'down' }),
      node(3, { name, availability: 'drain' }),
    ],
    services: [service({ ...made, ...changes })],
    tasks,
    containers: tasks.slice(0, 2).map((one) => container(one, { name, image: name, node: name, taskName: name })),
    answers: [answer('http://docker-node1:8000/', { body: name })],
  } as Partial<Observation>);
}

/** What the engine says of tasks that do not come to run, each with a name in it. */
const errors = [
  `No such image: ${evil}`,
  `"${evil}": executable file not found in $PATH: ${evil}`,
  `invalid mount config: bind source path does not exist: ${evil}`,
  `no suitable node (scheduling constraints not satisfied ${evil})`,
  `no suitable node (insufficient resources ${evil})`,
  `no suitable node (host-mode port already in use ${evil})`,
  `no suitable node (max replicas per node limit exceed ${evil})`,
  'task: non-zero exit (3)',
  evil,
];

/** What is asked of it: nothing of it holds. */
const asked: Expectation[] = [
  {
    kind: 'service',
    service: evil,
    replicas: { running: 4, desired: 4 },
    image: 'simplenode:0.1',
    mode: 'global',
    ports: [],
  },
  { kind: 'service', service: evil, labels: { [evil]: 'x' }, replicas: { running: 3, desired: 3 } },
  { kind: 'service', service: 'simple', replicas: { running: 1, desired: 1 } },
  { kind: 'tasks', service: evil, groups: { running: [{ count: range('9'), image: 'simplenode:0.2' }] } },
  { kind: 'containers', service: evil, running: range('9'), named: 'task.id' },
  { kind: 'history', service: evil, slot: 'every', shows: [{ state: 'rejected' }] },
  { kind: 'update', service: evil, state: 'completed', order: 'start-first' },
  { kind: 'http', urls: ['http://docker-node1:8000/'], requests: 1, status: 201, answers: true },
  { kind: 'nodes', ready: range('9'), managers: range('3') },
  { kind: 'absent', service: evil, containers: true },
];

function situations(): [Observation, Expectation][] {
  const changes = [{}, { restart: 'none' as const }, { replicas: 1 }, { image: 'simplenode:0.2' }];
  return errors.flatMap((error) =>
    changes.flatMap((change) =>
      asked.map((one): [Observation, Expectation] => [everythingCalled(evil, error, change), one]),
    ),
  );
}

const evidence: Evidence = {
  images: [{ node: evil, names: [evil, 'simplenode:0.1'] }],
  probes: [{ taskId: 'task-1-0', health: 'unhealthy', exit: 1, output: evil }],
  listening: [{ taskId: 'task-1-0', ports: [5001] }],
};

/** Every text of a report, but for those that only we write. */
function called(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => called(one, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, called(one, name)]));
  const ours = ['verdict', 'kind', 'source', 'mesh', 'startedAt', 'keys'];
  return typeof value === 'string' && !ours.includes(key) ? evil : value;
}
