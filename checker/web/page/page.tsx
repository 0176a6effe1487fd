/** The whole page: its head, and the panes. */
import { say } from './connection.ts';
import { language, words } from './language.ts';
import { type Arrangement, Layout, type PaneName, PaneSwitches } from './layout.tsx';
import { Asked } from './panes/ask.tsx';
import { Swarm } from './panes/swarm.tsx';
import { Terminals } from './panes/terminals.tsx';
import { News, Text } from './panes/text.tsx';
import { Time } from './panes/time.tsx';
import { Visitors } from './panes/visitors.tsx';
import { cluster, lab, labs, standing } from './store.ts';
import { terminals } from './terminals/screens.ts';

const panes = { text: Text, swarm: Swarm, time: Time, visitors: Visitors, terminals: Terminals };

/** A lab has its terminals below its text; without either it is the swarm alone. */
function arranged(): Arrangement {
  const own: PaneName[] = terminals.value ? ['terminals'] : [];
  return {
    columns: labs.value
      ? [
          ['text', ...own],
          ['swarm', 'visitors'],
        ]
      : [['swarm', ...own], ['visitors']],
    below: ['time'],
  };
}

export function Page() {
  const said = words.value;
  if (standing.value === 'outside') return <Outside />;
  const arrangement = arranged();
  return (
    <div class="page">
      <header>
        <h1>swarmlab</h1>
        <span class="cluster">{cluster}</span>
        {lab.value ? <b class="lab-title">{lab.value.title[language.value]}</b> : null}
        <span class={`standing ${standing.value}`} role="status">
          {said.standing[standing.value]}
        </span>
        <PaneSwitches arrangement={arrangement} />
        <button type="button" lang={language.value === 'en' ? 'ko' : 'en'} onClick={() => switchLanguage()}>
          {said.otherLanguage}
        </button>
      </header>
      <Layout arrangement={arrangement} panes={panes} />
      <Asked />
      <News />
    </div>
  );
}

function switchLanguage(): void {
  language.value = language.value === 'en' ? 'ko' : 'en';
  say({ type: 'language', language: language.value });
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
