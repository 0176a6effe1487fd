import { gunzipSync, gzipSync } from 'node:zlib';
import { observation, service, task } from '../../judge/observation.fixture.ts';
import type { AttemptLine, HeaderLine } from '../format.ts';
import { limits } from '../limits.ts';
import { attemptOf, containerId, forged, lookOf, submissionOf } from '../submission.fixture.ts';

/** For tests: what becomes of a hostile file. */
export type Fate = 'refused' | 'doubted' | 'honest';

export interface HostileFile {
  name: string;
  fate: Fate;
  bytes(): Uint8Array;
}

/** A header, an attempt and a seal, as they are written. */
const [header = '', attempt = '', seal = ''] = gunzipSync(submissionOf()).toString().trimEnd().split('\n');

type Bytes = () => Uint8Array;
type Deep = Record<string, unknown>;

const text =
  (content: string): Bytes =>
  () =>
    Buffer.from(content);
const lines =
  (...content: string[]): Bytes =>
  () =>
    forged(content);
const [mega, packed] = [
  2 ** 20,
  (bytes: Bytes): Bytes =>
    () =>
      gzipSync(bytes()),
];

/** The file with another header, or another attempt; a forger can count hashes, but these are not even looked at. */
const headed = (change: Deep) =>
  lines(JSON.stringify({ ...(JSON.parse(header) as HeaderLine), ...change }), attempt, seal);
const tried =
  (change: (line: AttemptLine) => Deep): Bytes =>
  () => {
    const line = JSON.parse(attempt) as AttemptLine;
    return forged([header, JSON.stringify({ ...line, ...change(line) }), seal]);
  };
const first = <T>(list: readonly T[], change: Deep) => [{ ...list[0], ...change }, ...list.slice(1)];
const looking = (change: Deep) => tried(({ looks }) => ({ looks: first(looks, change) }));
const tasked = (change: Deep) => tried(({ tasks }) => ({ tasks: first(tasks, change) }));
const served = (change: Deep) => tried(({ services }) => ({ services: first(services, change) }));
/** The text of the attempt's line with something put in that `JSON.stringify` would not write. */
const written = (from: string | RegExp, to: string): Bytes => lines(header, attempt.replace(from, to), seal);
const times = <T>(count: number, thing: T): T[] => Array.from({ length: count }, () => thing);

const bytes: Record<string, Bytes> = {
  'nothing at all': text(''),
  'one zero byte': () => Buffer.alloc(1),
  'a megabyte of zero bytes': () => Buffer.alloc(mega),
  'only the magic of gzip': () => Buffer.from([0x1f, 0x8b]),
  'gzip cut off in the middle': () => submissionOf().subarray(0, 300),
  'gzip with a wrong checksum': () => {
    const broken = submissionOf();
    broken.writeUInt32LE(1, broken.length - 8);
    return broken;
  },
  'gzip of gzip': packed(submissionOf),
  'gzip with something behind it': () => Buffer.concat([submissionOf(), Buffer.from('behind')]),
  'two gigabytes of zeros in two megabytes': () => Buffer.concat(times(64, gzipSync(Buffer.alloc(32 * mega)))),
  'sixty gigabytes of lines, as far as one reads them': () =>
    Buffer.concat(times(200, gzipSync(Buffer.alloc(16 * mega, '{}\n')))),
  'more bytes than a packed file has': () => Buffer.concat([submissionOf(), Buffer.alloc(limits.packed)]),
  'more bytes than any file has': () => Buffer.alloc(limits.unpacked + 1, 0x20),
  'a zip': () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(1000)]),
  'a picture': () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  'a page': text('<!doctype html><script>alert(1)</script>\n'),
  'UTF-16': () => Buffer.from(`${header}\n`, 'utf16le'),
  'a byte order mark': text(`\ufeff${header}\n${attempt}\n${seal}\n`),
  'lines that end as on Windows': text([header, attempt, seal, ''].join('\r\n')),
  'bytes that are not UTF-8': () => Buffer.concat([Buffer.from(header.slice(0, -1)), Buffer.from([0xff, 0x7d, 0x0a])]),
  'UTF-8 that is longer than it must be': () =>
    Buffer.concat([Buffer.from('{"type":"'), Buffer.from([0xc0, 0xaf]), Buffer.from('"}\n')]),
  'half a character in UTF-8': () =>
    Buffer.concat([Buffer.from(header.slice(0, -2)), Buffer.from([0xed, 0xa0, 0x80, 0x0a])]),
};

const order: Record<string, Bytes> = {
  'no header': lines(attempt, seal),
  'no seal': lines(header, attempt),
  'only a header': lines(header),
  'only a seal': lines(seal),
  'two headers': lines(header, header, attempt, seal),
  'two seals': lines(header, attempt, seal, seal),
  'an attempt behind the seal': lines(header, seal, attempt),
  'an empty line': lines(header, '', attempt, seal),
  'a line of spaces': lines(header, ' ', attempt, seal),
  'no end of the last line': text([header, attempt, seal].join('\n')),
  'too many lines': lines(header, ...times(limits.lines, attempt), seal),
  'ten million empty lines': packed(() => Buffer.alloc(10 * mega, '\n')),
  'a line that is too long': lines(header, JSON.stringify('x'.repeat(mega)), seal),
  'a line of a million brackets': lines(header, '['.repeat(mega), seal),
  'a line nested a hundred thousand deep': lines(header, '{"a":'.repeat(100_000) + 1 + '}'.repeat(100_000), seal),
  'a line nested between numbers': lines(header, '[0,'.repeat(200_000) + 1 + ']'.repeat(200_000), seal),
  'a line of a million backslashes': lines(header, JSON.stringify('\\'.repeat(mega / 2 - 10)), seal),
  'a line that is null': lines(header, 'null', seal),
  'a line that is a number': lines(header, '1', seal),
  'a line that is a list': lines(header, '[]', seal),
  'a program': text('#!/bin/sh\nrm -rf /\n'),
};

const spelling: Record<string, Bytes> = {
  'a key that comes twice': written('"number":1', '"number":1,"number":1'),
  'a key that comes twice, once in disguise': written('"number":1', '"number":1,"\\u006eumber":2'),
  'the prototype as a key': written('"number":1', '"number":1,"__proto__":{"isAdmin":true}'),
  'the prototype as a key, in disguise': written('"number":1', '"number":1,"\\u005f_proto__":{"isAdmin":true}'),
  'the prototype as a label': written('"labels":{}', '"labels":{"__proto__":"x"}'),
  'a constructor as a key': written('"number":1', '"number":1,"constructor":{"prototype":{}}'),
  NaN: written('"number":1', '"number":NaN'),
  infinity: written('"number":1', '"number":1e999'),
  'minus zero': written('"number":1', '"number":-0'),
  'a number with a leading zero': written('"number":1', '"number":01'),
  'a number with more digits than it has': written('"number":1', '"number":1.0'),
  'a comma too many': written('"number":1', '"number":1,'),
  'a comment': written('"number":1', '"number":/* one */1'),
  'space between words': written('"number":1', '"number": 1'),
  'escapes that are not needed': written('"replication"', '"repl\\u0069cation"'),
  'half a character in escapes': written('"replication"', '"\\ud800"'),
};

const fields: Record<string, Bytes> = {
  'a schema of the future': headed({ schema: 2 }),
  'a schema in words': headed({ schema: '1' }),
  'a key that nobody knows': headed({ grade: 100 }),
  'a student who is a number': headed({ student: 1 }),
  'a student who is nobody': headed({ student: '' }),
  'a student of two lines': headed({ student: 'a\nb' }),
  'a student who clears the screen': headed({ student: '\u001b[2J' }),
  'a student who turns the text': headed({ student: 'a\u202eb' }),
  'a student with a mark that nobody sees': headed({ student: 's\u034f1' }),
  'a student of two alphabets': headed({ student: 'p\u0430vel' }),
  'a version that writes to the clipboard': headed({ swarmlab: '0.1.0\u001b]52;c;Y29waWVk\u0007' }),
  'an engine that clears the screen': headed({ engineVersion: '26.1.5\u001b[2J' }),
  'a student without end': headed({ student: 'x'.repeat(101) }),
  'a version without end': headed({ swarmlab: 'x'.repeat(1000) }),
  'handed in in the year 9999': headed({ handedInAt: '9999-12-31T23:59:59.999Z' }),
  'handed in on a day': headed({ handedInAt: '2026-11-23' }),
  'handed in at some time': headed({ handedInAt: 'now' }),
  'a lab without a name': tried(() => ({ lab: '' })),
  'a lab with a name without end': tried(() => ({ lab: 'x'.repeat(limits.name + 1) })),
  'a step that is nothing': tried(() => ({ step: null })),
  'attempt zero': tried(() => ({ number: 0 })),
  'half an attempt': tried(() => ({ number: 0.5 })),
  'recorded in the year 9999': tried(() => ({ recordedAt: '9999-01-01T00:00:00.000Z' })),
  'a digest that is none': tried(() => ({ labDigest: 'abc' })),
  'no hash of the line before': tried(() => ({ prev: undefined })),
  'a verdict': tried(() => ({ verdict: 'pass' })),
  'looks that are none': tried(() => ({ looks: {} })),
  'looks that only look like a list': tried(() => ({ looks: { length: 1, 0: {} } })),
  'more looks than there may be': tried(({ looks }) => ({ looks: times(limits.looks + 1, looks[0]) })),
  'a look in the year 9999': looking({ at: Date.parse('9999-01-01T00:00:00.000Z') }),
  'a look before Christ': looking({ at: -1e15 }),
  'a look at a task that is not there': looking({ tasks: [0, 7] }),
  'a look at a task before the first': looking({ tasks: [-1] }),
  'a look at half a task': looking({ tasks: [0.5] }),
  'a look at a hundred thousand tasks': looking({ tasks: times(100_000, 0) }),
  'a swarm that is a word': looking({ swarm: 'yes' }),
  'answers that nobody asked': looking({ answers: [] }),
  'a hundred thousand nodes that are none': tried(() => ({ nodes: times(300_000, 0) })),
  'a million ports that are none': served({ ports: times(400_000, 0) }),
  'a hundred thousand labels': served({
    labels: Object.fromEntries(times(50_000, 0).map((_, index) => [`${index}`, ''])),
  }),
  'labels that are a list': served({ labels: ['a'] }),
  'a service of a mode that is none': served({ mode: 'toString' }),
  'a port that is negative': served({ ports: [{ published: -1, target: 1, protocol: 'tcp', mode: 'ingress' }] }),
  'more replicas than can be counted': served({ replicas: 1e300 }),
  'a task in no state': tasked({ state: 'constructor' }),
  'a task with an id without end': tasked({ id: 'x'.repeat(limits.name + 1) }),
  'a task with an error without end': tasked({ error: 'x'.repeat(limits.text + 1) }),
  'a task that was seen too often': tasked({
    seen: times(limits.moments + 1, { state: 'running', desired: 'running', since: 0 }),
  }),
  'a task that ended with too much': tasked({ exit: 1e99 }),
  'a task created in the year 9999': tasked({ createdAt: Date.parse('9999-01-01T00:00:00.000Z') }),
  'a task with a key that nobody knows': tasked({ __defineGetter__: 1 }),
  'an answer without end': looking({
    asked: [{ urls: ['http://a/'], requests: 1, answers: [{ url: 'http://a/', body: 'x'.repeat(limits.body + 1) }] }],
  }),
  'answers without end': looking({
    asked: [{ urls: [], requests: 1, answers: times(limits.answers + 1, { url: '', body: '' }) }],
  }),
  'questions without end': looking({ asked: times(limits.asked + 1, { urls: [], requests: 1, answers: [] }) }),
};

/** As large as honest work never is, and as a reader must still take it. */
const largest = (): Uint8Array => {
  const tasks = times(800, 0).map((_, index) => task(index + 1, { on: 1, error: 'x'.repeat(500) }));
  const looks = [lookOf(observation({ tasks, containers: [] }))];
  return submissionOf(times(29, attemptOf({ looks })));
};
const crowded = (): Uint8Array => submissionOf(times(4990, attemptOf({ looks: [] })));
const cross = (): Uint8Array => {
  const tasks = times(400, 0).map((_, index) => task(index + 1, { on: 1 }));
  const looks = times(limits.looks, 0).map((_, index) =>
    lookOf(observation({ at: 1_700_001_000_000 + index, tasks, containers: [] })),
  );
  return submissionOf(times(30, attemptOf({ looks })));
};

const accepted: Record<string, [Fate, Bytes]> = {
  'a student who is a path': ['honest', () => submissionOf([attemptOf()], { student: '../../etc/passwd' })],
  'a student who is a formula': ['honest', () => submissionOf([attemptOf()], { student: '=HYPERLINK("http://x")' })],
  'a student who is markup': ['honest', () => submissionOf([attemptOf()], { student: '<img src=x onerror=alert(1)>' })],
  'a student who is a prototype': ['honest', () => submissionOf([attemptOf()], { student: '__proto__' })],
  'a lab that is a path': ['honest', () => submissionOf([attemptOf({ lab: '../../../root/.ssh/id_rsa' })])],
  'names that steer a terminal': [
    'honest',
    () =>
      submissionOf([
        attemptOf({ looks: [lookOf(observation({ services: [service({ name: '\u001b]0;x\u0007' })] }))] }),
      ]),
  ],
  'nothing but a header and a seal': ['honest', () => submissionOf([])],
  'as much as there may be': ['honest', largest],
  'as many attempts as there may be': ['honest', crowded],
  'looks at the same tasks again and again': ['honest', cross],
  'a hash of nothing': ['doubted', tried(() => ({ prev: '0'.repeat(64) }))],
  'an attempt of somebody else': ['doubted', lines(header.replace('"s1"', '"s2"'), attempt, seal)],
  'the millionth attempt': ['doubted', tried(() => ({ number: 1_000_000 }))],
  'another step': ['doubted', tried(() => ({ step: 'constructor' }))],
  'ids that are formulas': ['doubted', tasked({ id: '=1+1' })],
  'a container of its own making': ['doubted', tasked({ containerId: containerId('mine') })],
  'a seal of nothing': ['doubted', lines(header, attempt, JSON.stringify({ type: 'seal', sha256: '0'.repeat(64) }))],
};

/** For tests: files as somebody would hand them in who wishes an instructor ill, or a better grade. */
export const hostileFiles: HostileFile[] = [
  ...Object.entries({ ...bytes, ...order, ...spelling, ...fields }).map(([name, bytes]) => ({
    name,
    fate: 'refused' as const,
    bytes,
  })),
  ...Object.entries(accepted).map(([name, [fate, bytes]]) => ({ name, fate, bytes })),
];
