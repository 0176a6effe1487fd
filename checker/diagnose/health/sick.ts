import type { ProbeSeen, ServiceSeen, TaskSeen } from '../../model.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import { wantsTasks } from '../facts.ts';
import type { Facts, Found, Mistake } from '../mistake.ts';
import { endedUnhealthy, saysOf, troubles } from '../troubles.ts';

/** A task whose probes fail, or that ended because they did, and the last of them, where the container still tells. */
export interface Sick {
  task: TaskSeen;
  probe?: ProbeSeen;
}

type Next = Pick<Found, 'next' | 'node'>;

/** A mistake that a task's last probe tells of; `explain` says which probes tell of it, and what follows. */
export function inProbe(
  id: string,
  explain: (sick: Sick, service: string, facts: Facts) => string | undefined,
  next: (sick: Sick, service: ServiceSeen, facts: Facts) => Next = lookAtProbe,
): Mistake {
  const find = (facts: Facts): Found | undefined => {
    const { service } = facts;
    if (!service || !wantsTasks(facts)) return undefined;
    for (const sick of sickTasks(facts)) {
      const matters = explain(sick, service.name, facts);
      if (matters === undefined) continue;
      const says = say.diagnose.health.says(saysOf(sick.task, facts), sick.probe && shortProbe(sick.probe));
      return { says, matters, ...next(sick, service, facts) };
    }
    return undefined;
  };
  return { id, find };
}

/** The command that shows what the probes of a container printed; where there is none any more, the health check that is to be mended. */
export function lookAtProbe({ task }: Sick, { name }: ServiceSeen, { seen }: Facts): Next {
  const container = seen.containers.find(({ taskId, state }) => taskId === task.id && state === 'running');
  if (!container || task.desired !== 'running')
    return {
      next: toType`docker service inspect --format '{{json .Spec.TaskTemplate.ContainerSpec.Healthcheck}}' ${name}`,
    };
  return { next: toType`docker inspect --format '{{json .State.Health}}' ${container.name}`, node: container.node };
}

function sickTasks(facts: Facts): Sick[] {
  const { seen, evidence, tasks } = facts;
  const failing = new Set(
    seen.containers
      .filter(
        ({ state, health, failingStreak = 0 }) => state === 'running' && (health === 'unhealthy' || failingStreak > 0),
      )
      .map(({ taskId }) => taskId),
  );
  // In the start period failures do not count, and the container says `starting` only.
  for (const { taskId, health, exit } of evidence.probes) if (health === 'starting' && exit !== 0) failing.add(taskId);
  const ended = troubles(facts).filter((task) => endedUnhealthy(task, facts));
  const sick = [...ended, ...tasks.filter(({ id, desired }) => desired === 'running' && failing.has(id))];
  return sick.map((task) => {
    const probe = evidence.probes.find(({ taskId, exit }) => taskId === task.id && exit !== 0);
    return { task, ...(probe && { probe }) };
  });
}

/** The end of what a probe printed says why it failed: curl shows its progress before that. */
function shortProbe({ exit, output }: ProbeSeen): { exit: number; output: string } {
  const lines = output.split(/[\r\n]+/).map((line) => line.trim());
  return { exit, output: lines.filter((line) => line !== '').at(-1) ?? '' };
}
