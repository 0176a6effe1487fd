/** For tests: clusters whose engines speak the Engine API over a stream, as they should or as they should not. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Duplex, duplexPair } from 'node:stream';
import type { Cluster } from '../../cluster/index.ts';
import { engineBehind, type Line } from '../../engine/index.ts';
import { apiContainer, apiService, apiTask, fakeCluster } from '../../observe/cluster.fixture.ts';

/** Answers a request; false: leaves it to the usual answer. */
export type Answer = (path: string, response: ServerResponse, request: IncomingMessage) => boolean;

export interface EngineOptions {
  /** In place of the usual answers. */
  answer?: Answer;
  /** In place of HTTP altogether: gets each connection. */
  connection?(socket: Duplex): void;
  /** Milliseconds that each answer takes. */
  delay?: number;
  /** Replicas of the service `simple`. */
  replicas?: number;
}

/** For tests: a cluster of three engines with a service `simple`. */
export function apiCluster(name: string, options: EngineOptions = {}): Cluster {
  const { cluster } = fakeCluster();
  const nodes = cluster.nodes.map((node, index) => ({
    ...node,
    engine: engineBehind(node.name, async () => lineTo(options, index)),
  }));
  const close = () => {
    for (const { engine } of nodes) engine.close();
  };
  return { ...cluster, name, nodes, manager: nodes[0] ?? cluster.manager, close };
}

function lineTo(options: EngineOptions, node: number): Line {
  const [ours, theirs] = duplexPair();
  for (const end of [ours, theirs]) end.on('error', () => {});
  if (options.connection) options.connection(theirs);
  else server(options, node).emit('connection', theirs);
  const ended = new Promise<undefined>((resolve) => ours.once('close', () => resolve(undefined)));
  const close = () => {
    ours.destroy();
    theirs.destroy();
  };
  return { input: ours, output: ours, ended, close };
}

function server({ answer, delay = 0, replicas = 2 }: EngineOptions, node: number) {
  return createServer({ keepAliveTimeout: 0, requestTimeout: 0 }, (request, response) => {
    response.on('error', () => {});
    const path = (request.url ?? '').split('?')[0] ?? '';
    const reply = () => {
      if (response.destroyed || answer?.(path, response, request)) return;
      json(response, usual(path, node, replicas));
    };
    if (delay > 0) setTimeout(reply, delay);
    else reply();
  });
}

/** For tests: an answer in JSON. */
export function json(response: ServerResponse, value: unknown): true {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  return true;
}

function usual(path: string, node: number, replicas: number): unknown {
  const tasks = Array.from({ length: replicas }, (_, index) => apiTask('simple', index + 1, 'running'));
  switch (path) {
    case '/info':
      return {
        SystemTime: new Date().toISOString(),
        Swarm: { NodeID: `node-${node + 1}`, LocalNodeState: 'active', ControlAvailable: node === 0 },
      };
    case '/tasks':
      return tasks;
    case '/services':
      return [apiService('simple', replicas)];
    case '/nodes':
      return [1, 2, 3].map((number) => ({
        ID: `node-${number}`,
        CreatedAt: new Date(0).toISOString(),
        Spec: { Role: number === 1 ? 'manager' : 'worker', Availability: 'active' },
        Description: { Hostname: `docker-node${number}` },
        Status: { State: 'ready' },
        ...(number === 1 ? { ManagerStatus: { Leader: true } } : {}),
      }));
    case '/containers/json':
      return tasks.filter((_, index) => index % 3 === node).map((task) => apiContainer(task, 'simple'));
    default:
      return [];
  }
}
