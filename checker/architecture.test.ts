import { join } from 'node:path';
import { expect } from 'chai';
import { packageRoot } from './package-root.ts';
import { homes, readSources, violations } from './testing/architecture.ts';

/** What the program is made of: packages that are bundled, and Mocha and chai of whoever uses them. */
const packages = [
  '@preact/signals',
  '@xterm/addon-fit',
  '@xterm/headless',
  '@xterm/xterm',
  'chai',
  'commander',
  'csv-parse',
  'csv-stringify',
  'diff',
  'docker-modem',
  'dockerode',
  'express',
  'fast-string-width',
  'fast-wrap-ansi',
  'fastest-levenshtein',
  'markdown-it',
  'mocha',
  'nanotar',
  'picocolors',
  'preact',
  'ws',
  'yaml',
  'yauzl',
  'zod',
  'zx',
];

describe('the architecture', () => {
  it('holds', () => {
    const sources = readSources(join(packageRoot, 'checker'));
    expect(sources.size).to.be.greaterThan(100);
    expect(violations(sources, packages)).to.deep.equal([]);
  });

  describe('is broken by', () => {
    const broken = (files: Record<string, string>) => violations(new Map(Object.entries(files)), ['chai', 'zod']);
    const only = (file: string, source: string) =>
      broken({ 'model.ts': '', 'run/index.ts': '', 'judge/index.ts': '', 'cli.ts': '', [file]: source });

    it('a wrong direction, however it is imported', () => {
      for (const source of [
        `import { x } from '../run/index.ts';`,
        `import type { X } from '../run/index.ts';`,
        `import {\n  a,\n  b,\n} from '../run/index.ts';`,
        `export * from '../run/index.ts';`,
        `export { type X } from '../run/index.ts'`,
        `import '../run/index.ts';`,
        `const x = await import('../run/index.ts');`,
        `let x: import('../run/index.ts').X;`,
      ])
        expect(only('observe/a.ts', source), source).to.deep.equal([
          'observe/a.ts imports run/index.ts: observe may not import run',
        ]);
    });

    it('lab, judge and report knowing each other', () => {
      for (const [a, b] of [
        ['lab', 'judge'],
        ['lab', 'report'],
        ['judge', 'lab'],
        ['judge', 'report'],
        ['report', 'lab'],
        ['report', 'judge'],
      ])
        expect(broken({ [`${a}/a.ts`]: `import '../${b}/b.ts';`, [`${b}/b.ts`]: '' })).to.have.length(1);
    });

    it('a bottom that knows what stands on it', () => {
      expect(only('errors.ts', `import './run/index.ts';`)).to.have.length(1);
      expect(only('shell/a.ts', `import '../cli.ts';`)).to.have.length(1);
    });

    it('a folder without a place', () => {
      expect(only('elsewhere/a.ts', '')).to.deep.equal([
        'elsewhere/a.ts: elsewhere has no place in the order: give it one in testing/architecture.ts',
      ]);
    });

    it('files that import each other, round any corner', () => {
      const round = broken({
        'judge/a.ts': `import './b.ts';`,
        'judge/b.ts': `import './deep/c.ts';`,
        'judge/deep/c.ts': `import type { A } from '../a.ts';`,
        'judge/d.ts': `import './a.ts';`,
      });
      expect(round).to.deep.equal(['judge/a.ts -> judge/b.ts -> judge/deep/c.ts -> judge/a.ts is a cycle']);
    });

    it('folders of one folder that import each other, though no files do', () => {
      const round = broken({
        'judge/one/a.ts': `import '../two/b.ts';`,
        'judge/two/b.ts': '',
        'judge/two/c.ts': `import '../one/d.ts';`,
        'judge/one/d.ts': '',
      });
      expect(round).to.deep.equal(['judge/one -> judge/two -> judge/one is a cycle']);
    });

    it('input and output where only computing belongs', () => {
      expect(only('lab/a.ts', `import { readFile } from 'node:fs/promises';`)).to.deep.equal([
        'lab/a.ts imports node:fs/promises: lab does no I/O',
      ]);
      expect(only('judge/a.ts', `import { spawn } from 'child_process';`)).to.deep.equal([
        'judge/a.ts imports node:child_process: judge does no I/O',
      ]);
      expect(only('report/a.ts', `import 'node:net';`)).to.have.length(1);
      expect(only('report/a.ts', `if (process.stdout.isTTY) colour = true;`)).to.deep.equal([
        'report/a.ts mentions process: report does no I/O',
      ]);
      expect(only('judge/a.ts', `await fetch(url);`)).to.deep.equal(['judge/a.ts mentions fetch: judge does no I/O']);
      expect(only('report/a.ts', `import { inspect } from 'node:util';`)).to.deep.equal([]);
    });

    it('a heavy library outside its folder', () => {
      for (const library of ['markdown-it', 'dockerode', 'zx', 'mocha', 'chai', 'commander']) {
        const found = violations(new Map([['run/a.ts', `import x from '${library}';`]]), [library]);
        expect(found).to.deep.equal([`run/a.ts imports ${library}, which belongs to ${homes[library]}`]);
      }
      expect(violations(new Map([['run/a.ts', `import { $ } from 'zx/core';`]]), ['zx'])).to.have.length(1);
      expect(only('chai/a.ts', `import { expect } from 'chai';`)).to.deep.equal([]);
    });

    it('a library that the program is not made of', () => {
      expect(only('run/a.ts', `import x from 'left-pad';`)).to.deep.equal([
        'run/a.ts imports left-pad, which the program is not made of',
      ]);
      expect(only('run/a.ts', `import x from '@scope/name/deep';`)).to.deep.equal([
        'run/a.ts imports @scope/name, which the program is not made of',
      ]);
      expect(only('run/a.ts', `import * as z from 'zod';`)).to.deep.equal([]);
    });

    it('a file that is not there', () => {
      expect(only('run/a.ts', `import './nowhere.ts';`)).to.deep.equal([
        'run/a.ts imports run/nowhere.ts, which is not there or is for tests only',
      ]);
    });

    it('anything but cli.ts at the arguments or the end of the process', () => {
      expect(only('run/a.ts', 'const [, , word] = process.argv;')).to.deep.equal([
        'run/a.ts mentions process.argv: only cli.ts may',
      ]);
      expect(only('commands/a.ts', 'process.exit(1);')).to.deep.equal([
        'commands/a.ts mentions process.exit: only cli.ts may',
      ]);
      expect(only('cli.ts', 'process.exit(process.argv.length);')).to.deep.equal([]);
      expect(only('run/a.ts', '// process.argv is for cli.ts\nprocess.exitCode = 1;')).to.deep.equal([]);
    });

    it('anything that writes to a terminal by itself', () => {
      for (const stream of ['stdout', 'stderr'])
        expect(only('cluster/a.ts', `process.${stream}.write(path);`)).to.deep.equal([
          'cluster/a.ts writes past commands/output.ts, which lets nothing through that steers a terminal',
        ]);
    });
  });
});
