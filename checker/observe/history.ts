/** What was seen of tasks over time: the API forgets removed slots at once, and all but five tasks of each other slot. */
import type { TaskSeen } from '../model.ts';

export class TaskHistory {
  readonly #tasks = new Map<string, TaskSeen>();

  /** Takes what the API shows now; returns the same tasks with all the states they were seen in. */
  take(current: readonly TaskSeen[]): TaskSeen[] {
    return current.map((task) => {
      const before = this.#tasks.get(task.id);
      const merged = before ? merge(before, task) : task;
      this.#tasks.set(task.id, merged);
      return merged;
    });
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

function merge(before: TaskSeen, now: TaskSeen): TaskSeen {
  const last = before.seen.at(-1);
  const isNew = last?.state !== now.state || last.desired !== now.desired;
  return {
    ...now,
    // Once its service is gone a task only has the id of it.
    service: now.service === now.serviceId ? before.service : now.service,
    nodeName: now.nodeName === now.nodeId ? before.nodeName || now.nodeName : now.nodeName,
    ...(before.content ? { content: before.content } : {}),
    ...(before.containerId && !now.containerId ? { containerId: before.containerId } : {}),
    seen: isNew ? [...before.seen, ...now.seen] : before.seen,
  };
}
