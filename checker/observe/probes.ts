/** What the probes of a container found: the engine keeps the last five. */
import type { ClusterNode } from '../cluster/index.ts';
import { within } from '../engine/index.ts';
import type { ApiContainerDetails } from './api-types.ts';
import { moment } from './from-api.ts';

export interface Probe {
  at: number;
  /** -1 where it was cut short. */
  exit: number;
  output: string;
}

const patience = 3000; // milliseconds

/** Oldest first; none where the container is gone or has no health check. Rejects where the engine does not answer in time. */
export async function probesOf({ engine }: ClusterNode, container: string): Promise<Probe[]> {
  const inspected = engine.calls.getContainer(container).inspect() as Promise<unknown> as Promise<ApiContainerDetails>;
  const details = await within(patience, inspected);
  return (details.State.Health?.Log ?? []).map(({ Start, ExitCode, Output }) => ({
    at: moment(Start),
    exit: ExitCode,
    output: Output,
  }));
}
