/** What was seen of tasks over time: the API forgets removed slots at once, and all but five tasks of each other slot. */
import type { ContainerSeen, TaskMoment, TaskSeen } from '../model.ts';

export class TaskHistory {
  readonly #tasks = new Map<string, TaskSeen>();

  /**
   * Takes what the API shows at a moment, and the containers, for their health; returns the same tasks with all the states they
   * were seen in.
   */
  take(current: readonly TaskSeen[], at: number, containers: readonly ContainerSeen[]): TaskSeen[] {
    const byTask = new Map(containers.map((container) => [container.taskId, container]));
    const taken = current.map((task) => {
      const moment = momentOf(task, at, byTask.get(task.id));
      const before = this.#tasks.get(task.id);
      return before ? merge(before, task, moment) : { ...task, seen: [moment] };
    });
    const shown = new Set(current.map(({ id }) => id));
    for (const [id, task] of this.#tasks) if (!shown.has(id)) this.#tasks.set(id, { erasedAt: at, ...task });
    for (const task of taken) this.#tasks.set(task.id, task);
    return taken;
  }

  /** Keeps what a task's container was found to hold, also for when the container is gone. */
  note(id: string, content: string): void {
    const task = this.#tasks.get(id);
    if (task) this.#tasks.set(id, { ...task, content });
  }

  /** Every task ever seen, oldest first. */
  all(): TaskSeen[] {
    return [...this.#tasks.values()].sort((a, b) => a.createdAt - b.createdAt);
  }
}

function momentOf({ state, desired, since }: TaskSeen, noticedAt: number, container?: ContainerSeen): TaskMoment {
  const { health, failingStreak } = container ?? {};
  return {
    state,
    desired,
    since,
    noticedAt,
    ...(health ? { health } : {}),
    ...(failingStreak ? { failingStreak } : {}),
  };
}

function merge(before: TaskSeen, now: TaskSeen, moment: TaskMoment): TaskSeen {
  return {
    ...now,
    // Once its service is gone a task only has the id of it.
    service: now.service === now.serviceId ? before.service : now.service,
    nodeName: now.nodeName === now.nodeId ? before.nodeName || now.nodeName : now.nodeName,
    ...(before.content ? { content: before.content } : {}),
    ...(before.containerId && !now.containerId ? { containerId: before.containerId } : {}),
    seen: isNews(moment, before.seen.at(-1)) ? [...before.seen, moment] : before.seen,
  };
}

function isNews(moment: TaskMoment, last: TaskMoment | undefined): boolean {
  if (last?.state !== moment.state || last.desired !== moment.desired) return true;
  if (moment.health === undefined) return false; // its container was not listed: nothing was heard of it
  return last.health !== moment.health || last.failingStreak !== moment.failingStreak;
}
