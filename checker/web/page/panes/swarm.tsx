/** The picture of the swarm: a card a node, a box a task, one colour and one pattern a service. */

import { isOver } from '../../../task-states.ts';
import type { Scene, SceneNode, SceneService, SceneTask } from '../../scene/scene.ts';
import { clockTime, words } from '../language.ts';
import { selected, shown, trouble } from '../store.ts';
import { Details, nameOf } from './details.tsx';

/** Services beyond that many share colours, and are told apart by name. */
const colours = 8;
/** Of a place, so many tasks that were there before. */
const mostPast = 3;

export function Swarm() {
  const said = words.value.swarm;
  const scene = shown.value;
  if (scene.at === 0) return <p class="empty">{trouble.value ? said.trouble(trouble.value) : said.unseen}</p>;
  const byService = new Map(scene.services.map((service) => [service.id, service]));
  const waiting = scene.tasks.filter(({ node }) => node === '');
  return (
    <>
      {trouble.value === undefined ? null : (
        <p class="trouble" role="alert">
          {said.trouble(trouble.value)}
        </p>
      )}
      {scene.swarm ? null : <p class="empty">{said.none}</p>}
      <Services services={scene.services} tasks={scene.tasks} />
      <ul class="nodes">
        {scene.nodes.map((node) => (
          <li key={node.id} class={`node ${node.state !== 'ready' || node.silent ? 'off' : ''}`}>
            <NodeHead node={node} />
            <Places tasks={scene.tasks.filter((task) => task.node === node.id)} byService={byService} />
          </li>
        ))}
      </ul>
      {waiting.length === 0 ? null : (
        <div class="node waiting">
          <h3>{said.waiting}</h3>
          <Places tasks={waiting} byService={byService} />
        </div>
      )}
      <Left scene={scene} />
      <Details />
      <Table scene={scene} byService={byService} />
    </>
  );
}

function Services({ services, tasks }: { services: SceneService[]; tasks: SceneTask[] }) {
  const said = words.value.swarm;
  if (services.length === 0) return <p class="empty">{said.noServices}</p>;
  return (
    <ul class="services">
      {services.map((service) => (
        <li key={service.id} class={service.gone ? 'gone' : ''}>
          <span class={`swatch ${colourOf(service)}`} aria-hidden="true" />
          <b>{service.name}</b> {service.gone ? said.gone : `${runningOf(service, tasks)}/${wantedOf(service, tasks)}`}
          <span class="faint">
            {[
              service.mode,
              service.image,
              ...service.ports.map(({ published, target }) => `${published}→${target}`),
            ].join(' · ')}
          </span>
          {service.update ? (
            <span class={`update ${service.update.state}`}>
              {said.update(service.update.state, service.update.done, service.update.of)}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function NodeHead({ node }: { node: SceneNode }) {
  const said = words.value.swarm;
  const notes = [node.role, ...(node.leader ? [said.leader] : [])];
  const odd = [
    ...(node.state === 'ready' ? [] : [node.state]),
    ...(node.availability === 'active' ? [] : [node.availability]),
    ...(node.silent ? [said.silent] : []),
  ];
  return (
    <h3>
      {node.name} <span class="faint">{notes.join(', ')}</span>
      {odd.length === 0 ? null : <span class="odd"> {odd.join(', ')}</span>}
    </h3>
  );
}

type ByService = ReadonlyMap<string, SceneService>;

/** Each slot has its place for as long as a task of it is shown: what is gone leaves a gap, and nothing moves. */
function Places({ tasks, byService }: { tasks: SceneTask[]; byService: ByService }) {
  const places = Array.from({ length: Math.max(0, ...tasks.map(({ place }) => place + 1)) }, (_, place) =>
    tasks.filter((task) => task.place === place).sort((a, b) => b.createdAt - a.createdAt),
  );
  if (places.length === 0) return <p class="empty">{words.value.swarm.noTasks}</p>;
  return (
    <ol class="places">
      {places.map((own, place) => (
        <li key={place}>
          {own.slice(0, 1 + mostPast).map((task) => (
            <Task key={task.id} task={task} service={byService.get(task.service)} />
          ))}
        </li>
      ))}
    </ol>
  );
}

function Task({ task, service }: { task: SceneTask; service: SceneService | undefined }) {
  const said = words.value.swarm;
  const look = isPast(task) ? 'over' : task.state === 'running' ? (task.health ?? 'running') : 'making';
  return (
    <button
      type="button"
      class={`task ${colourOf(service)} ${look} ${task.state} ${selected.value === task.id ? 'selected' : ''}`}
      aria-pressed={selected.value === task.id}
      title={task.turn === undefined ? undefined : said.turn(task.turn)}
      onClick={() => {
        selected.value = selected.value === task.id ? undefined : task.id;
      }}
    >
      <span class="name">{nameOf(task, service)}</span>
      {task.turn === undefined ? null : <span class="turn">{task.turn}</span>}
      <span class="state">{stateOf(task)}</span>
    </button>
  );
}

/** What of the swarm a picture of this size has no room for. */
function Left({ scene }: { scene: Scene }) {
  const count = scene.left.nodes + scene.left.services + scene.left.tasks;
  return count === 0 ? null : <p class="empty">{words.value.swarm.left(count)}</p>;
}

/** The same for who does not see the picture, or looks for one line. */
function Table({ scene, byService }: { scene: Scene; byService: ByService }) {
  const { table, columns } = words.value.swarm;
  const nodes = new Map(scene.nodes.map(({ id, name }) => [id, name]));
  const rows = [...scene.tasks].sort(
    (a, b) =>
      nameOf(a, byService.get(a.service)).localeCompare(nameOf(b, byService.get(b.service)), 'en', { numeric: true }) ||
      b.createdAt - a.createdAt,
  );
  return (
    <details class="table">
      <summary>{table}</summary>
      <table>
        <thead>
          <tr>
            {Object.entries(columns).map(([name, title]) => (
              <th key={name} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((task) => (
            <tr key={task.id}>
              <th scope="row">{nameOf(task, byService.get(task.service))}</th>
              <td>{nodes.get(task.node) ?? ''}</td>
              <td>
                {stateOf(task)} {clockTime(task.since)}
              </td>
              <td>{task.desired}</td>
              <td>{task.image}</td>
              <td>{task.error ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function stateOf(task: SceneTask): string {
  const { exit } = words.value.swarm;
  const health = task.state === 'running' && task.health ? ` (${task.health})` : '';
  const code = task.exit === undefined || task.state === 'running' ? '' : `, ${exit(task.exit)}`;
  return `${task.state}${health}${code}`;
}

function colourOf(service: SceneService | undefined): string {
  return `colour${(service?.number ?? 0) % colours}`;
}

/** It is over, or about to be. */
function isPast({ state, desired, erasedAt }: SceneTask): boolean {
  return erasedAt !== undefined || isOver(state) || isOver(desired);
}

function runningOf({ id }: SceneService, tasks: SceneTask[]): number {
  return tasks.filter((task) => task.service === id && task.state === 'running' && !isPast(task)).length;
}

/** A global service wants a task wherever it has one. */
function wantedOf({ id, replicas }: SceneService, tasks: SceneTask[]): number {
  return replicas ?? new Set(tasks.filter((task) => task.service === id && !isPast(task)).map(({ node }) => node)).size;
}
