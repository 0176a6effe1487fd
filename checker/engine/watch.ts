/** An engine's event stream. Swarm tasks have no events of their own: events are wake-ups, not facts. */

import { say } from '../words/index.ts';
import type { Engine } from './engine.ts';

export interface EngineEvent {
  type: string;
  action: string;
  id: string;
  attributes: Record<string, string>;
}

/** `ended` resolves when the stream ends, with why where it was not stopped; it never rejects. */
export interface Watch {
  ended: Promise<string | undefined>;
  stop(): void;
}

/** Calls `onEvent` for each event of these types until stopped. Rejects where the engine does not answer. */
export async function watch(engine: Engine, types: string[], onEvent: (event: EngineEvent) => void): Promise<Watch> {
  const stream = await engine.streams.getEvents({ filters: JSON.stringify({ type: types }) });
  let rest = '';
  let stopped = false;
  stream.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') onEvent(parse(line));
  });
  const ended = new Promise<string | undefined>((resolve) => {
    const done = (why: string) => resolve(stopped ? undefined : why);
    stream.on('error', (error: Error) => done(error.message));
    stream.on('close', () => done(say.engine.eventsClosed));
    stream.on('end', () => done(say.engine.eventsEnded));
  });
  const stop = () => {
    stopped = true;
    (stream as unknown as { destroy(): void }).destroy();
  };
  return { ended, stop };
}

function parse(line: string): EngineEvent {
  const raw = JSON.parse(line);
  return { type: raw.Type, action: raw.Action, id: raw.Actor?.ID ?? '', attributes: raw.Actor?.Attributes ?? {} };
}
