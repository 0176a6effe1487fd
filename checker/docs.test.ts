import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse } from 'yaml';
import { rosterFile } from './grade/roster/schema.ts';
import { jsonSchema, schemaNames } from './lab/index.ts';
import { brokenLinks } from './lab/lint/links.ts';
import { readProse } from './lab/prose.ts';
import { packageRoot } from './package-root.ts';
import { gradebook } from './report/gradebook/gradebook.fixture.ts';
import { gradebookFiles } from './report/gradebook/index.ts';
import { run } from './shell/index.ts';
import { Problems } from './written/index.ts';

const read = (file: string) => readFileSync(join(packageRoot, file), 'utf8');

describe('the documentation', () => {
  const folders = ['.', 'docs', 'labs', 'sample-app'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(packageRoot, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  );

  for (const file of files) {
    it(`has no link that leads nowhere in ${file}`, () => {
      const problems = new Problems(file);
      brokenLinks(readProse(read(file)), lookUp, problems);
      expect(problems.list()).to.deep.equal([]);
    });
  }
});

describe('the documentation for instructors', () => {
  const instructor = read('docs/instructor.md');
  const workflow = read('docs/github-actions.yml');
  const cli = read('checker/cli.ts');

  it('has no command or option that swarmlab does not have', () => {
    const known = new Set([...cli.matchAll(/\.command\('([a-z]+)/g)].map(([, name]) => name));
    const options = new Set([...cli.matchAll(/'(?:-\w, )?(--[a-z]+(?:-[a-z]+)*)/g)].map(([, option]) => option));
    const lines = [...instructor.matchAll(/`(swarmlab [^`]+)`|^ {4}(swarmlab .+)$/gm)].map(
      (found) => found[1] ?? found[2] ?? '',
    );
    const all = [...lines, ...[...workflow.matchAll(/(?:`|run: )(swarmlab [^`\n]+)/g)].map(([, line = '']) => line)];
    expect(all).to.have.length.above(20);
    for (const line of all) {
      const [, command] = line.split(' ');
      expect(known, line).to.include(command);
      for (const [, option] of line.matchAll(/(?<=\s)(--[a-z-]+)/g)) expect(options, line).to.include(option);
    }
  });

  it('has a roster that is one', () => {
    const [roster] = fencesOf(instructor).filter(({ info }) => info === 'yaml');
    expect(rosterFile.safeParse(parse(roster?.text ?? '')).error?.message).to.equal(undefined);
  });

  it('has a workflow for pull requests that trusts nothing of them', () => {
    const { on, permissions, jobs } = parse(workflow);
    expect(Object.keys(on)).to.deep.equal(['pull_request']);
    expect(permissions).to.deep.equal({ contents: 'read' });
    const { steps } = jobs.grade as {
      steps: { uses?: string; run?: string; if?: string; with?: Record<string, unknown> }[];
    };
    for (const { uses, with: inputs } of steps.filter((step) => step.uses?.startsWith('actions/checkout@')))
      expect(inputs, uses).to.include({ 'persist-credentials': false });
    // What the author of a pull request can choose is never part of a script.
    for (const { run } of steps) expect(run ?? '').not.to.include('${{');
    expect(steps.map(({ run }) => run ?? '').join('\n'))
      .to.match(/^swarmlab grade /m)
      .and.not.include('secrets');
    const [upload] = steps.filter(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
    expect(upload).to.have.property('if', 'always()');
    expect(upload?.with?.path).to.match(/\.xml\n.*students\/\*\.html/);
  });

  it('has a workflow that takes the file of whoever asks, and nothing that a link leads to', async () => {
    const { steps } = parse(workflow).jobs.grade as { steps: { run?: string; env?: { STUDENT?: string } }[] };
    const script = steps.find(({ env }) => env?.STUDENT)?.run ?? expect.fail('no such step');
    const folder = mkdtempSync(join(tmpdir(), 'swarmlab-test-'));
    const work = join(folder, 'pull-request/work');
    const taken = async (student: string) => {
      rmSync(join(folder, 'class'), { recursive: true, force: true });
      const { exit, stderr } = await run(['bash', '-eo', 'pipefail', '-c', script], {
        cwd: folder,
        env: { STUDENT: student },
        input: '',
      });
      expect(exit, stderr).to.equal(0);
      expect(readFileSync(join(folder, 'class/roster.csv'), 'utf8')).to.equal(
        `id,evidence\n${student},work.jsonl.gz\n`,
      );
      return existsSync(join(folder, 'class/work.jsonl.gz'));
    };
    mkdirSync(work, { recursive: true });
    writeFileSync(join(work, 'ada.jsonl.gz'), '');
    symlinkSync('/etc/passwd', join(work, 'bob.jsonl.gz'));
    expect([await taken('ada'), await taken('bob'), await taken('nobody')]).to.deep.equal([true, false, false]);
    renameSync(work, join(folder, 'elsewhere'));
    symlinkSync(join(folder, 'elsewhere'), work);
    expect(await taken('ada')).to.equal(false);
    rmSync(folder, { recursive: true });
  });

  it('names the files that grading writes, and their schema', () => {
    for (const { path } of gradebookFiles(gradebook([]))) expect(instructor).to.include(`\`${path}\``);
    expect(instructor).to.include('schemas/gradebook.json');
  });
});

describe('the documentation for authors', () => {
  const authors = read('docs/authors.md');
  const lab = read('docs/example/lab.md');

  it('has no example of a lab that is not part of the one that is run', () => {
    const examples = fencesOf(authors).flatMap(({ info, text }) => {
      if (info === 'markdown') return text;
      if (/^(?:sh|console|yaml check)(?:\s|$)/.test(info)) return text;
      return info === 'yaml' && !text.startsWith('#') ? text : [];
    });
    expect(examples).to.have.length.above(15);
    for (const text of examples) expect(lab.includes(text), text).to.equal(true);
    for (const answer of ['right/short-form.sh', 'wrong/one-replica-short.sh']) {
      expect(authors.replaceAll('\n    ', '\n')).to.include(read(`docs/example/${answer}`));
    }
  });

  it('names every key of the format', () => {
    for (const key of allKeys()) expect(authors, key).to.match(new RegExp(`\\b${key}\\b`));
  });

  it('grows from a lab that has every key of the format, but for states of tasks that come and go', () => {
    const passing = [
      'new',
      'pending',
      'assigned',
      'accepted',
      'preparing',
      'ready',
      'starting',
      'complete',
      'rejected',
    ];
    const ofFiles = ['name', 'target']; // the lab hands out no secret and no config
    const unused = [...passing, ...ofFiles, 'remove', 'orphaned', 'answered-by', 'bonus', 'parameters', 'code'];
    const written = fencesOf(lab).filter(({ info }) => info === 'yaml check');
    const front = /^---\n([\s\S]*?)\n---\n/.exec(lab)?.[1] ?? '';
    const used = new Set([front, ...written.map(({ text }) => text)].flatMap((yaml) => keysIn(parse(yaml))));
    expect([...allKeys()].filter((key) => !used.has(key) && !unused.includes(key))).to.deep.equal([]);
  });
});

interface Fence {
  info: string;
  text: string;
}

/** The outermost fences of a Markdown file. */
function fencesOf(markdown: string): Fence[] {
  const fence = /^(`{3,})([^`\n]*)\n([\s\S]*?)^\1\n/gm;
  return [...markdown.matchAll(fence)].map(([, , info = '', text = '']) => ({ info, text }));
}

function allKeys(): Set<string> {
  return new Set(schemaNames.flatMap((name) => keysOf(jsonSchema(name))));
}

/** The names of keys that a schema knows, at any depth. */
function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties ?? {}) : [];
  return [...own, ...Object.values(schema).flatMap(keysOf)];
}

/** The names of keys in a value, at any depth. */
function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(keysIn)];
}

function lookUp(path: string): string | undefined {
  const found = statSync(join(packageRoot, path), { throwIfNoEntry: false });
  if (!found) return undefined;
  return found.isFile() && path.endsWith('.md') ? read(path) : '';
}
