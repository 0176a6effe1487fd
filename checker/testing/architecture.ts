/** For tests: the rules by which the parts of the checker import each other. */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';

/** Path below checker/ -> source. */
export type Sources = Map<string, string>;

/** What all may import: the nouns, and the order of one of them. */
const nouns = ['model', 'grades', 'task-states', 'student-id', 'to-type'];

/** What each part may import, beside the nouns and itself. A part is a folder of checker/, or a file beside the folders. */
const parts: Record<string, readonly string[]> = {
  model: [],
  grades: [],
  'task-states': [],
  'student-id': [],
  'to-type': [],
  words: [],
  errors: ['words'],
  'package-root': [],
  'state-folder': [],
  shell: ['errors', 'words'],
  engine: ['errors', 'words', 'shell'],
  cluster: ['errors', 'words', 'package-root', 'state-folder', 'written', 'engine', 'shell'],
  written: ['words'],
  lab: ['words', 'written'],
  judge: ['words'],
  diagnose: ['words', 'judge'],
  observe: ['errors', 'words', 'cluster', 'engine', 'shell'],
  run: ['errors', 'words', 'package-root', 'observe', 'diagnose', 'judge', 'lab', 'cluster', 'engine', 'shell'],
  progress: ['state-folder', 'shell'],
  evidence: ['errors', 'words', 'package-root', 'cluster'],
  submission: ['errors', 'words'],
  prove: ['errors', 'words', 'run', 'observe', 'judge', 'lab', 'cluster', 'engine', 'shell'],
  report: ['words'],
  grade: [
    'errors',
    'words',
    'package-root',
    'written',
    'submission',
    'run',
    'observe',
    'judge',
    'lab',
    'cluster',
    'engine',
    'shell',
  ],
  learn: ['errors', 'words', 'progress', 'submission', 'run', 'report', 'observe', 'lab', 'cluster'],
  web: [
    'errors',
    'words',
    'package-root',
    'written',
    'learn',
    'progress',
    'run',
    'report',
    'observe',
    'lab',
    'cluster',
  ],
  commands: [
    'errors',
    'words',
    'package-root',
    'web',
    'learn',
    'progress',
    'evidence',
    'submission',
    'prove',
    'grade',
    'run',
    'report',
    'observe',
    'judge',
    'lab',
    'cluster',
    'engine',
    'shell',
  ],
  mocha: ['errors', 'words', 'run', 'report', 'observe', 'lab', 'cluster'],
  chai: ['errors', 'words', 'run', 'report', 'observe', 'lab', 'cluster'],
  index: ['errors', 'words', 'prove', 'run', 'report', 'observe', 'judge', 'lab', 'cluster', 'engine', 'shell'],
  cli: ['errors', 'words', 'package-root', 'state-folder', 'commands'],
};

/** These only compute: the same input gives the same output. */
const pure = [...nouns, 'words', 'errors', 'written', 'lab', 'judge', 'diagnose', 'submission', 'report'];
const inputOutput = /^node:(fs|child_process|net|tls|dgram|http|https|http2|dns|readline|worker_threads|cluster)(\/|$)/;

/** Heavy libraries, each behind one folder. */
export const homes: Record<string, string> = {
  'markdown-it': 'lab',
  yaml: 'written',
  dockerode: 'engine',
  'docker-modem': 'engine',
  zx: 'shell',
  mocha: 'mocha',
  chai: 'chai',
  nanotar: 'evidence',
  'csv-parse': 'grade',
  yauzl: 'grade',
  commander: 'cli',
  express: 'web',
  ws: 'web',
  preact: 'web',
  '@xterm/headless': 'web',
};

/** All that breaks the rules. */
export function violations(sources: Sources, packages: readonly string[]): string[] {
  const files = [...sources].map(([file, source]) => ({ file, part: partOf(file), code: withoutComments(source) }));
  const imports = files.flatMap(({ file, part, code }) =>
    importsOf(code).map((what) => ({ file, part, to: resolve(file, what) })),
  );
  const inner = imports.filter(({ to }) => to.endsWith('.ts'));
  const outer = imports.filter(({ to }) => !to.endsWith('.ts'));
  return [
    ...files
      .filter(({ part }) => !(part in parts))
      .map(({ file, part }) => `${file}: ${part} has no place in the order: give it one in testing/architecture.ts`),
    ...inner
      .filter(({ to }) => !sources.has(to))
      .map(({ file, to }) => `${file} imports ${to}, which is not there or is for tests only`),
    ...inner.flatMap(({ file, part, to }) =>
      mayImport(part, partOf(to)) ? [] : [`${file} imports ${to}: ${part} may not import ${partOf(to)}`],
    ),
    ...cycles(inner.map(({ file, to }) => [file, to])),
    ...cycles(inner.flatMap(({ file, to }) => siblings(file, to))),
    ...outer.flatMap(({ file, part, to }) => outside(file, part, to, packages)),
    ...files.flatMap(({ file, part, code }) => mentions(file, part, code)),
  ];
}

function mayImport(part: string, other: string): boolean {
  return part === other || nouns.includes(other) || (parts[part]?.includes(other) ?? true);
}

/** The two folders, or files, side by side in one folder, through which one file reaches another. */
function siblings(file: string, to: string): [string, string][] {
  const [from, other] = [file.split('/'), to.split('/')];
  const depth = from.findIndex((name, index) => name !== other[index]);
  const one = from.slice(0, depth + 1).join('/');
  const two = other.slice(0, depth + 1).join('/');
  // A file that is the face of its folder's parts is not one of them.
  return one.endsWith('.ts') || two.endsWith('.ts') ? [] : [[one, two]];
}

function outside(file: string, part: string, name: string, packages: readonly string[]): string[] {
  if (name.startsWith('node:')) {
    return pure.includes(part) && inputOutput.test(name) ? [`${file} imports ${name}: ${part} does no I/O`] : [];
  }
  const library = name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
  if (!packages.includes(library)) return [`${file} imports ${library}, which the program is not made of`];
  const home = homes[library];
  return home === undefined || home === part ? [] : [`${file} imports ${library}, which belongs to ${home}`];
}

function mentions(file: string, part: string, code: string): string[] {
  const ends = ['process.argv', 'process.exit'].filter(
    (name) => new RegExp(`\\b${name}\\b`).test(code) && part !== 'cli',
  );
  const does = ['process', 'fetch'].filter((name) => new RegExp(`\\b${name}[.(]`).test(code) && pure.includes(part));
  const writes = /\bprocess\.(?:stdout|stderr)\.write\b/.test(code);
  return [
    ...(writes ? [`${file} writes past commands/output.ts, which lets nothing through that steers a terminal`] : []),
    ...ends.map((name) => `${file} mentions ${name}: only cli.ts may`),
    ...does.map((name) => `${file} mentions ${name}: ${part} does no I/O`),
  ];
}

/** Each way round once, beginning where it was first met. */
function cycles(edges: [string, string][]): string[] {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of edges) next.set(from, (next.get(from) ?? new Set()).add(to));
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (at: string, path: string[]): void => {
    if (path.includes(at)) found.push(`${[...path.slice(path.indexOf(at)), at].join(' -> ')} is a cycle`);
    if (done.has(at) || path.includes(at)) return;
    for (const to of next.get(at) ?? []) visit(to, [...path, at]);
    done.add(at);
  };
  for (const from of next.keys()) visit(from, []);
  return found;
}

function importsOf(code: string): string[] {
  const statement = /^\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]/gm;
  const expression = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [...code.matchAll(statement), ...code.matchAll(expression)].map(([, what = '']) => what);
}

/** `checker/`'s path of a file, or a package's name; node's own modules always with `node:`. */
function resolve(file: string, what: string): string {
  if (what.startsWith('.')) return posix.join(posix.dirname(file), what);
  return builtinModules.includes(what) ? `node:${what}` : what;
}

function partOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : file.replace(/\.ts$/, '');
}

/** Whole lines of comment, as this project writes them: what stands behind code stays. */
function withoutComments(source: string): string {
  return source.replace(/^\s*\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

/** All that is part of the program, and nothing that is there to test or to build it. */
export function readSources(folder: string): Sources {
  const others = /\.(test|fixture|cluster)\.ts$|^(build|testing)\/|^(bench|matrix)\.ts$/;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return new Map(
    files.filter((file) => !others.test(file)).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
}
