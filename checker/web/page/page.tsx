/** The whole page: its head, and the panes. */
import { say } from './connection.ts';
import { language, words } from './language.ts';
import { type Arrangement, Layout, PaneSwitches } from './layout.tsx';
import { Asked } from './panes/ask.tsx';
import { Swarm } from './panes/swarm.tsx';
import { News, Text } from './panes/text.tsx';
import { Time } from './panes/time.tsx';
import { Visitors } from './panes/visitors.tsx';
import { cluster, lab, labs, standing } from './store.ts';

const panes = { text: Text, swarm: Swarm, time: Time, visitors: Visitors };

/** With a lab, and of a swarm alone. */
const withLab: Arrangement = { columns: [['text'], ['swarm', 'visitors']], below: ['time'] };
const alone: Arrangement = { columns: [['swarm'], ['visitors']], below: ['time'] };

export function Page() {
  const said = words.value;
  if (standing.value === 'outside') return <Outside />;
  const arrangement = labs.value ? withLab : alone;
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
