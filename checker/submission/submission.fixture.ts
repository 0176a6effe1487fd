import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Asked, Attempt, Look, Submission } from '../grades.ts';
import { observation, second } from '../judge/observation.fixture.ts';
import type { Observation } from '../model.ts';
import { chained } from './recording/index.ts';
import { writeSubmission } from './write.ts';

/** For tests: an id as Docker gives them to things of a swarm; the same for the same text. */
export function swarmId(text: string): string {
  const number = BigInt(`0x${createHash('sha256').update(text).digest('hex')}`);
  return number.toString(36).slice(0, 25).padStart(25, '0');
}

/** For tests: an id as Docker gives them to containers. */
export function containerId(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * For tests: what an observation is as a look. Its ids become ones of Docker's form, others for each `seed`, which stands for a
 * swarm; host names in answers, written `{id}` of the container, become theirs.
 */
export function lookOf(seen: Observation = observation(), { seed = 'swarm', asked = [] as Asked[] } = {}): Look {
  const { answers: _, ...others } = seen;
  const id = (text: string) => (text === '' ? '' : swarmId(`${seed} ${text}`));
  const ofContainer = (text: string) => containerId(`${seed} ${text}`);
  const nodeIds = new Map(seen.nodes.map((node) => [node.id, id(node.id)]));
  const task = (one: Observation['tasks'][number]) => {
    const container = one.containerId ?? seen.containers.find(({ taskId }) => taskId === one.id)?.id;
    return {
      ...one,
      id: id(one.id),
      serviceId: id(one.serviceId),
      nodeId: nodeIds.get(one.nodeId) ?? id(one.nodeId),
      ...(container === undefined ? {} : { containerId: ofContainer(container) }),
      seen: one.seen.length > 0 ? one.seen : [{ state: one.state, desired: one.desired, since: one.since }],
    };
  };
  const tasks = seen.tasks.map(task);
  const shown = new Set(tasks.map((one) => one.id));
  const erased = seen.history.map(task).filter((one) => !shown.has(one.id));
  const body = (text: string) => text.replace(/\{([^}]+)\}/g, (_, name: string) => ofContainer(name).slice(0, 12));
  return {
    ...others,
    nodes: seen.nodes.map((node) => ({ ...node, id: id(node.id) })),
    services: seen.services.map((service) => ({ ...service, id: id(service.id) })),
    tasks,
    history: [...tasks, ...erased.map((one) => ({ ...one, erasedAt: one.erasedAt ?? seen.at }))],
    containers: seen.containers.map((container) => ({
      ...container,
      id: ofContainer(container.id),
      taskId: id(container.taskId),
      name: container.name.replace(container.taskId, id(container.taskId)),
    })),
    asked: asked.map((one) => ({
      ...one,
      answers: one.answers.map((answer) => ({ ...answer, body: body(answer.body) })),
    })),
  };
}

/** For tests: an attempt at the lab `replication` in the swarm of this seed, judged on these looks. */
export function attemptOf(changes: Partial<Attempt> = {}, seed = 'swarm'): Omit<Attempt, 'number'> {
  const looks = changes.looks ?? [lookOf(observation(), { seed })];
  return {
    lab: 'replication',
    step: 'create-a-service',
    recordedAt: new Date(Math.max(second(0), ...looks.map(({ at }) => at)) + 500).toISOString(),
    swarm: swarmId(seed),
    begunAt: second(-60),
    labDigest: containerId('lab.md'),
    ...changes,
    looks,
  };
}

/** For tests: the lines of the chains of these attempts, by lab, in the order in which the labs first come. */
export function chainsOf(attempts: readonly Omit<Attempt, 'number'>[]): string[][] {
  const chains = new Map<string, string[]>();
  for (const attempt of attempts) {
    const chain = chains.get(attempt.lab) ?? [];
    const next = chained(attempt, chain.at(-1), 0, { attempts: 10_000, bytes: 1 });
    if (typeof next === 'string') throw new Error(next);
    chains.set(attempt.lab, [...chain, next.line]);
  }
  return [...chains.values()];
}

/** For tests: the bytes of an honest submission. */
export function submissionOf(
  attempts: readonly Omit<Attempt, 'number'>[] = [attemptOf()],
  header: Partial<Submission> = {},
): Buffer {
  const handedInAt = new Date(second(2000)).toISOString();
  const whole = { swarmlab: '0.1.0', student: 's1', engineVersion: '26.1.5', handedInAt, ...header };
  return writeSubmission(whole, chainsOf(attempts));
}

/** For tests: a submission with lines that somebody changed; `change` gets each without its end, the seal is not made anew. */
export function forged(lines: readonly string[]): Buffer {
  return Buffer.from(lines.map((line) => `${line}\n`).join(''));
}

/** For tests: the lines of a submission, without their ends. */
export function linesOf(submission: Buffer): string[] {
  return gunzipSync(submission).toString().trimEnd().split('\n');
}
