/** The whole page: its head, and the panes. */
import { language, words } from './language.ts';
import { Swarm } from './panes/swarm.tsx';
import { Time } from './panes/time.tsx';
import { Visitors } from './panes/visitors.tsx';
import { cluster, standing } from './store.ts';

const panes = { swarm: Swarm, time: Time, visitors: Visitors };

export function Page() {
  const said = words.value;
  if (standing.value === 'outside') return <Outside />;
  return (
    <div class="page">
      <header>
        <h1>swarmlab</h1>
        <span class="cluster">{cluster}</span>
        <span class={`standing ${standing.value}`} role="status">
          {said.standing[standing.value]}
        </span>
        <button type="button" lang={language.value === 'en' ? 'ko' : 'en'} onClick={() => switchLanguage()}>
          {said.otherLanguage}
        </button>
      </header>
      <main>
        {Object.entries(panes).map(([name, Pane]) => (
          <section key={name} class={`pane ${name}`} aria-labelledby={`pane-${name}`}>
            <h2 id={`pane-${name}`}>{said.panes[name as keyof typeof panes]}</h2>
            <div class="inside">
              <Pane />
            </div>
          </section>
        ))}
      </main>
    </div>
  );
}

function switchLanguage(): void {
  language.value = language.value === 'en' ? 'ko' : 'en';
}

function Outside() {
  const said = words.value.outside;
  return (
    <main class="outside">
      <h1>swarmlab</h1>
      <p>{said.closed}</p>
      <p>{said.how}</p>
    </main>
  );
}
