import type { Block, Check, Command, Expectation, Lab, Step } from '../model.ts';

const file = 'labs/01-sample/lab.md';

/** For tests: a command of a lab. */
export function command(script: string, changes: Partial<Command> = {}): Command {
  return { type: 'command', file, line: 10, script, timeout: 10_000, exit: 0, solution: false, ...changes };
}

/** For tests: a check that so many nodes are ready, of three in all, or of something else. */
export function check(what: number | Expectation, changes: Partial<Check> = {}): Check {
  const ready = (value: number) => ({ op: '=', value, text: String(value) }) as const;
  const expect: Expectation = typeof what === 'number' ? { kind: 'nodes', ready: ready(what) } : what;
  return { type: 'check', file, line: 20, expect, within: 100, for: 0, points: 1, ...changes };
}

/** For tests: a step. */
export function step(id: string, ...blocks: Block[]): Step {
  return { id, title: `The step ${id}`, line: 5, blocks, hints: [], challenge: false };
}

/** For tests: a lab that owns a service of its own name. */
export function lab(id: string, steps: Step[], changes: Partial<Lab> = {}): Lab {
  const needs: Lab['needs'] = { swarm: 'ready', nodes: 3, managers: 1, images: [] };
  return { id, title: `The lab ${id}`, minutes: 5, file, needs, owns: { services: [id] }, steps, ...changes };
}

/** For tests: what a promise that must fail fails with. */
export async function failure(work: Promise<unknown>): Promise<Error> {
  const error = await work.then(
    () => new Error('it ended well'),
    (cause: Error) => cause,
  );
  if (error.message === 'it ended well') throw error;
  return error;
}
