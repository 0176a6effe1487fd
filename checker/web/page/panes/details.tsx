/** One task, in all that is known of it. */
import { effect } from '@preact/signals';
import type { SceneService, SceneTask } from '../../scene/scene.ts';
import { say } from '../connection.ts';
import { clockTime, words } from '../language.ts';
import { moment, probes, selected, shown } from '../store.ts';

/** What its probes found is asked for when a task is selected, and whenever its health changes. */
effect(() => {
  const task = shown.value.tasks.find(({ id }) => id === selected.value);
  if (task?.health !== undefined && moment.value === undefined) say({ type: 'probes', task: task.id });
});

export function Details() {
  const said = words.value.task;
  const { tasks, services, nodes } = shown.value;
  const task = tasks.find(({ id }) => id === selected.value);
  if (!task) return <p class="empty">{said.pick}</p>;
  const found = probes.value?.task === task.id ? probes.value.found : [];
  const rows: [keyof typeof said.rows, string | undefined][] = [
    [
      'state',
      [task.state, task.exit === undefined ? '' : words.value.swarm.exit(task.exit)].filter(Boolean).join(', '),
    ],
    ['desired', task.desired],
    ['since', clockTime(task.since)],
    ['node', nodes.find(({ id }) => id === task.node)?.name],
    ['image', task.image],
    ['id', task.id],
    ['container', task.container?.slice(0, 12)],
    ['health', task.health],
    ['failures', task.failures ? String(task.failures) : undefined],
    ['error', task.error],
    [
      'probes',
      found.map(({ at, exit, output }) => `${clockTime(at)} ${words.value.swarm.exit(exit)} ${output}`).join('\n'),
    ],
  ];
  return (
    <section class="details" aria-live="polite">
      <h3>
        {nameOf(
          task,
          services.find(({ id }) => id === task.service),
        )}
        <button
          type="button"
          onClick={() => {
            selected.value = undefined;
          }}
        >
          {said.close}
        </button>
      </h3>
      <dl>
        {rows.map(([row, text]) =>
          text ? (
            <div key={row} class="fact">
              <dt>{said.rows[row]}</dt>
              <dd>{text}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
}

/** As Docker calls it: `simple.1`; of a global service by its node. */
export function nameOf({ slot, node }: SceneTask, service: SceneService | undefined): string {
  const of = slot ?? shown.value.nodes.find(({ id }) => id === node)?.name ?? '';
  return `${service?.name ?? ''}.${of}`;
}
