/** For tests: engines as nobody should meet them. */
import type { Writable } from 'node:stream';
import { apiService, apiTask } from '../../observe/cluster.fixture.ts';
import { type Answer, type EngineOptions, json } from './engine-api.fixture.ts';

interface HostileEngine extends EngineOptions {
  name: string;
  /** What is said of it: that it broke, or an honest grade in percent. */
  expected: 'broken' | number;
}

const at =
  (where: string, answer: Answer): Answer =>
  (path, response, request) =>
    path === where && answer(path, response, request);
const instead = (where: string, value: unknown): Answer => at(where, (_, response) => json(response, value));
const raw = (where: string, text: string): Answer =>
  at(where, (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(text);
    return true;
  });
const silence: Answer = () => true;

/** Writes as fast as it is read, until nobody reads any more. */
function endless(chunk: string): (stream: Writable) => void {
  return (stream) => {
    const more = () => {
      while (!stream.destroyed && stream.write(chunk));
      if (!stream.destroyed) stream.once('drain', () => setImmediate(more));
    };
    more();
  };
}
const blank = ' '.repeat(64 * 1024);
const task = apiTask('simple', 1, 'running');
const service = apiService('simple', 2);

export const hostileEngines: HostileEngine[] = [
  { name: 'never answers anything', answer: silence, expected: 'broken' },
  { name: 'never says what tasks there are', answer: at('/tasks', silence), expected: 'broken' },
  { name: 'never says what containers there are', answer: at('/containers/json', silence), expected: 'broken' },
  { name: 'takes a connection and says nothing', connection: () => {}, expected: 'broken' },
  { name: 'closes every connection', connection: (socket) => socket.destroy(), expected: 'broken' },
  {
    name: 'says half a head',
    connection: (socket) => void socket.write('HTTP/1.1 200 OK\r\nContent-Le'),
    expected: 'broken',
  },
  {
    name: 'has a head without end',
    connection: (socket) => endless(`X-More: ${'x'.repeat(1000)}\r\n`)(socket),
    expected: 'broken',
  },
  {
    name: 'speaks no HTTP',
    connection: (socket) => void socket.write('\u0000\u0001SSH-2.0-OpenSSH\r\n\u001b[2J'),
    expected: 'broken',
  },
  {
    name: 'speaks before it is asked',
    connection: (socket) => void socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]'.repeat(50)),
    expected: 'broken',
  },
  {
    name: 'says half an answer',
    answer: at('/tasks', (_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('[{"ID":');
      return true;
    }),
    expected: 'broken',
  },
  {
    name: 'answers without end',
    answer: at('/tasks', (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('[');
      endless(blank)(response);
      return true;
    }),
    expected: 'broken',
  },
  {
    name: 'drips',
    answer: at('/services', (_, response) => {
      response.writeHead(200).write('[');
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
      return true;
    }),
    expected: 'broken',
  },
  { name: 'answers with what is no JSON', answer: raw('/tasks', '<html>502</html>'), expected: 'broken' },
  { name: 'answers with nothing', answer: raw('/services', ''), expected: 'broken' },
  { name: 'answers with null', answer: instead('/tasks', null), expected: 'broken' },
  { name: 'answers with a number', answer: instead('/services', 7), expected: 'broken' },
  { name: 'answers with a mapping for a list', answer: instead('/nodes', { length: 3 }), expected: 'broken' },
  { name: 'lists nothings', answer: instead('/tasks', [null, null]), expected: 'broken' },
  { name: 'lists lists', answer: instead('/services', [[[[]]]]), expected: 'broken' },
  { name: 'answers very deep', answer: raw('/tasks', '['.repeat(500_000) + ']'.repeat(500_000)), expected: 'broken' },
  {
    name: 'has services without a specification',
    answer: instead('/services', [{ ID: 'id-of-simple' }]),
    expected: 'broken',
  },
  {
    name: 'has tasks without a status',
    answer: instead('/tasks', [{ ...task, Status: undefined }]),
    expected: 'broken',
  },
  {
    name: 'refuses all with 500',
    answer: (_, response) => {
      response.writeHead(500).end('{"message":"\\u001b[2Jno"}');
      return true;
    },
    expected: 'broken',
  },
  ...['http://127.0.0.1:1/', 'ftp://127.0.0.1/', '//', 'nowhere:'].map((location) => ({
    name: `sends to ${location}`,
    answer: ((_, response) => {
      response.writeHead(302, { location }).end();
      return true;
    }) as Answer,
    expected: 'broken' as const,
  })),
  { name: 'has no clock', answer: instead('/info', {}), expected: 'broken' },
  {
    name: 'has a clock of the year 9999',
    answer: instead('/info', { SystemTime: '9999-12-31T23:59:59Z' }),
    expected: 100,
  },
  {
    name: 'has a hundred thousand tasks',
    answer: instead(
      '/tasks',
      Array.from({ length: 100_000 }, (_, slot) => ({ ...task, ID: `t${slot}`, Slot: slot })),
    ),
    expected: 'broken',
  },
  {
    name: 'says replicas in words',
    answer: instead('/services', [
      { ...service, Spec: { ...service.Spec, Mode: { Replicated: { Replicas: 'two' } } } },
    ]),
    expected: 50,
  },
  {
    name: 'has a prototype of its own',
    answer: raw('/services', JSON.stringify([service]).replace('{', '{"__proto__":{"Spec":{"Name":"simple"}},')),
    expected: 100,
  },
  {
    name: 'has labels that are very long',
    answer: instead('/services', [{ ...service, Spec: { ...service.Spec, Labels: { long: 'x'.repeat(1_000_000) } } }]),
    expected: 100,
  },
  {
    name: 'has an image with a terminal escape',
    answer: instead('/services', [
      {
        ...service,
        Spec: {
          ...service.Spec,
          TaskTemplate: { ContainerSpec: { Image: `\u001b]0;owned\u0007${'y'.repeat(100_000)}` } },
        },
      },
    ]),
    expected: 50,
  },
  {
    name: 'denies that it is in a swarm',
    answer: at('/tasks', (_, response) => {
      response.writeHead(503).end('{"message":"This node is not a swarm manager."}');
      return true;
    }),
    expected: 0,
  },
  { name: 'has no service', answer: instead('/services', []), expected: 0 },
  {
    name: 'says something else each time',
    answer: at('/tasks', (_, response) => json(response, Math.random() < 0.5 ? [] : [task])),
    expected: 'broken',
  },
];
