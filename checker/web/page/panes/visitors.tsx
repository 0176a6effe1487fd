/** Visitors to a published port: which node was asked, and which container answered, or that none did. */
import { signal } from '@preact/signals';
import type { Visit } from '../../protocol.ts';
import { say } from '../connection.ts';
import { clockTime, words } from '../language.ts';
import { last, nodes, visiting, visits } from '../store.ts';

const minutes = 2;
const span = minutes * 60_000;
const mostRows = 8;
const mostListed = 12;

const chosen = { node: signal(''), port: signal(''), path: signal('/') };

export function Visitors() {
  const said = words.value.visitors;
  const ports = [...new Set(last.value.services.flatMap((service) => service.ports.map(({ published }) => published)))];
  const asked = ports.filter((port) => port > 0).sort((a, b) => a - b);
  if (asked.length === 0 && visits.value.length === 0) return <p class="empty">{said.noPorts}</p>;
  const node = chosen.node.value || (nodes.value[0] ?? '');
  const port = asked.includes(Number(chosen.port.value)) ? chosen.port.value : String(asked[0] ?? '');
  const send = (often: boolean) =>
    say({ type: 'visit', node, port: Number(port), path: chosen.path.value || '/', often });
  return (
    <>
      <form class="visit" onSubmit={(event) => event.preventDefault()}>
        <Choice label={said.node} value={node} all={[...nodes.value]} to={chosen.node} />
        <Choice label={said.port} value={port} all={asked.map(String)} to={chosen.port} />
        <label>
          {said.path}
          <input
            value={chosen.path.value}
            maxLength={200}
            pattern="/[!-~]*"
            onInput={({ currentTarget }) => {
              if (currentTarget.validity.valid) chosen.path.value = currentTarget.value;
            }}
          />
        </label>
        <button type="button" disabled={port === ''} onClick={() => send(false)}>
          {said.once}
        </button>
        {visiting.value ? (
          <button type="button" class="on" onClick={() => say({ type: 'rest' })}>
            {said.rest}
          </button>
        ) : (
          <button type="button" disabled={port === ''} onClick={() => send(true)}>
            {said.often}
          </button>
        )}
      </form>
      {visits.value.length === 0 ? <p class="empty">{said.none}</p> : <Chart />}
      <List />
    </>
  );
}

function Choice(props: { label: string; value: string; all: string[]; to: { value: string } }) {
  return (
    <label>
      {props.label}
      <select
        value={props.value}
        onChange={({ currentTarget }) => {
          props.to.value = currentTarget.value;
        }}
      >
        {props.all.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </label>
  );
}

/** A row for each container that answered, in the order in which they came, and one for visitors that nobody answered. */
function Chart() {
  const said = words.value.visitors;
  const until = Math.max(...visits.value.map(({ at }) => at));
  const recent = visits.value.filter(({ at }) => at > until - span);
  const rows = [...new Set(recent.map(rowOf))].slice(-mostRows);
  const answered = recent.filter(({ status }) => status !== undefined).length;
  return (
    <figure class="chart">
      <figcaption>
        {said.chart(minutes)}: {said.tally(answered, recent.length)}
      </figcaption>
      {rows.map((row) => (
        <div key={row} class={row === '' ? 'row nobody' : 'row'}>
          <code>{row || said.nobody}</code>
          <svg viewBox="0 0 1200 10" preserveAspectRatio="none" aria-hidden="true">
            {recent
              .filter((visit) => rowOf(visit) === row)
              .map(({ number, at }) => (
                <rect key={number} x={1196 - ((until - at) / span) * 1196} width="4" height="10" />
              ))}
          </svg>
        </div>
      ))}
    </figure>
  );
}

function rowOf({ status, container }: Visit): string {
  return status === undefined ? '' : (container ?? String(status));
}

function List() {
  const { columns, nobody } = words.value.visitors;
  const latest = visits.value.slice(-mostListed).reverse();
  if (latest.length === 0) return null;
  return (
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
        {latest.map((visit) => (
          <tr key={visit.number} class={visit.status === undefined ? 'nobody' : ''}>
            <td class="short">{clockTime(visit.at)}</td>
            <td>
              {visit.node}:{visit.port}
            </td>
            <td>{visit.status === undefined ? visit.error || nobody : `${visit.status} ${visit.said ?? ''}`}</td>
            <td class="short">{visit.took} ms</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
