/** What is kept of looks: what is about the lab, each text and list as long as a submission may hold. */
import type { Asked, Look } from '../../grades.ts';
import type { TaskSeen } from '../../model.ts';
import { limits, mostErased } from '../limits.ts';
import { clipped } from './clip.ts';

/** The looks, of the services that `isAbout` names and of all nodes. What one look keeps of the tasks, all of them keep. */
export function reduced(looks: readonly Look[], isAbout: (service: string) => boolean): Look[] {
  const isOfLab = tasksOf(looks, isAbout);
  return looks.map((look) => ({
    ...look,
    nodes: each(look.nodes),
    services: each(look.services.filter(({ name }) => isAbout(name))),
    tasks: each(look.tasks.filter(isOfLab)),
    history: each(shortened(look.history.filter(isOfLab))),
    containers: each(look.containers.filter(({ service }) => isAbout(service))),
    silent: each(look.silent),
    asked: look.asked.slice(0, limits.asked).map(fewAnswers),
  }));
}

/** Tells the tasks of a lab: a task whose service is gone may be known by its container alone, or by what it was before. */
function tasksOf(looks: readonly Look[], isAbout: (service: string) => boolean): (task: TaskSeen) => boolean {
  const services = looks.flatMap((look) => look.services.filter(({ name }) => isAbout(name)));
  const containers = looks.flatMap((look) => look.containers.filter(({ service }) => isAbout(service)));
  const serviceIds = new Set(services.map(({ id }) => id));
  const taskIds = new Set(containers.map(({ taskId }) => taskId));
  return ({ id, service, serviceId, erasedAt }) => {
    if (serviceIds.has(serviceId)) return true;
    // What swarm has erased of a service that is gone is asked by no check.
    return erasedAt === undefined && (isAbout(service) || taskIds.has(id));
  };
}

function shortened(history: TaskSeen[]): TaskSeen[] {
  const erased = history.filter(({ erasedAt }) => erasedAt !== undefined);
  const dropped = new Set(erased.slice(0, Math.max(0, erased.length - mostErased)));
  return history.filter((task) => !dropped.has(task));
}

/** Of what there are too many an attempt is not recorded at all: fewer would be judged wrongly. */
function each<T>(things: readonly T[]): T[] {
  return things.map((thing) => clipped(thing));
}

function fewAnswers({ urls, requests, answers }: Asked): Asked {
  const few = answers.slice(0, limits.answers);
  return {
    urls: clipped(urls),
    requests,
    answers: few.map(({ body, ...others }) => ({ ...clipped(others), body: clipped(body, limits.body) })),
  };
}
