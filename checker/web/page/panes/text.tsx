/** The lab: its steps with their ticks, the text of one of them, what is still missing of it, and help. */
import { effect, signal } from '@preact/signals';
import type { LabLine, LabStep, LabText, LabWork, StepWork, TextCause, TextLack } from '../../protocol.ts';
import { say } from '../connection.ts';
import { language, words } from '../language.ts';
import { lab, labs, opening, told, work } from '../store.ts';
import { ask } from './ask.tsx';
import { CommandBlock, Prose } from './prose.tsx';

/** The step that is read, by its lab: that is this page's own matter. */
const read = signal<{ lab: string; step: string } | undefined>(undefined);
const listed = signal(false);

const nothing: StepWork = { hints: [], noPoints: false, resetTo: '' };
const unseen: LabWork = { steps: {}, resetting: false };
const marks = { passed: '✓', current: '▸', lost: '!', later: '·', read: '¶' };

export function Text() {
  const said = words.value.lab;
  const preparing = labs.value?.find(({ id }) => id === opening.value);
  return (
    <div class="lab">
      <Told />
      {preparing ? <p role="status">{said.opening(preparing.title[language.value])}</p> : null}
      {lab.value ? (
        <Open lab={lab.value} work={work.value ?? unseen} />
      ) : preparing ? null : (
        <>
          <p>{said.none}</p>
          <Labs />
        </>
      )}
    </div>
  );
}

function Told() {
  if (told.value === undefined) return null;
  return (
    <div class="told" role="status">
      <p>{told.value}</p>
      <button
        type="button"
        onClick={() => {
          told.value = undefined;
        }}
      >
        {words.value.lab.close}
      </button>
    </div>
  );
}

/** All labs, and how far each is. */
function Labs({ open }: { open?: LabText }) {
  const said = words.value.lab;
  return (
    <ol class="labs">
      {labs.value?.map((one) => (
        <li key={one.id}>
          <button
            type="button"
            aria-current={one.id === open?.id}
            disabled={one.exam || one.id === open?.id || opening.value !== undefined}
            onClick={() => openLab(one, open)}
          >
            <b>{one.title[language.value]}</b>
            <span class="faint">
              {one.exam ? said.exam : said.line(one.minutes, one.passed, one.of)}
              {one.done ? <span class="good"> ✓ {said.done}</span> : null}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function openLab(one: LabLine, open: LabText | undefined): void {
  const said = words.value.lab;
  const yes = () => {
    listed.value = false;
    say({ type: 'openLab', lab: one.id });
  };
  if (open) ask({ title: said.open(one.title[language.value]), text: said.leaves, yes });
  else yes();
}

function Open({ lab, work }: { lab: LabText; work: LabWork }) {
  const index = shownIn(lab);
  const step = lab.steps[index] as LabStep;
  const own = work.steps[step.id] ?? nothing;
  const said = words.value.lab;
  const spoken = language.value;
  const go = (to: number) => {
    read.value = { lab: lab.id, step: lab.steps[to]?.id ?? '' };
    document.getElementById('step')?.focus();
  };
  return (
    <>
      <div class="way">
        <button
          type="button"
          class="picker"
          aria-expanded={listed.value}
          onClick={() => {
            listed.value = !listed.value;
          }}
        >
          {said.labs}
        </button>
        <Steps lab={lab} work={work} index={index} go={go} />
      </div>
      {listed.value ? <Labs open={lab} /> : null}
      <article lang={spoken}>
        {index === 0 ? <Prose blocks={lab.intro[spoken]} /> : null}
        <h3 id="step" tabIndex={-1}>
          {said.step(index + 1, step.title[spoken])}
        </h3>
        <Prose blocks={step.text[spoken]} />
        {own.hints.map((hint, number) => (
          <section key={number} class="hint">
            <h4>{said.hint(number + 1, step.hints)}</h4>
            <Prose blocks={hint[spoken]} />
          </section>
        ))}
        {own.solution ? (
          <section class="hint">
            <h4>{said.solution}</h4>
            {own.solution.map((command, number) => (
              <CommandBlock key={number} command={command} />
            ))}
          </section>
        ) : null}
        {isDone(lab, work) ? <End lab={lab} work={work} /> : null}
      </article>
      <footer>
        <Standing lab={lab} work={work} step={step} index={index} />
        <Buttons lab={lab} work={work} step={step} index={index} go={go} />
      </footer>
    </>
  );
}

function shownIn({ id, steps }: LabText): number {
  return read.value?.lab === id
    ? Math.max(
        0,
        steps.findIndex((step) => step.id === read.value?.step),
      )
    : 0;
}

/** At first the step behind those that passed; a tick does not turn the page. */
effect(() => {
  const open = lab.value;
  const done = work.value?.steps;
  if (!open || !done || read.value?.lab === open.id) return;
  const last = open.steps.findLastIndex(({ id }) => done[id]?.passedAt !== undefined);
  const first = open.steps[Math.min(last + 1, open.steps.length - 1)];
  if (first) read.value = { lab: open.id, step: first.id };
});

interface Shown {
  lab: LabText;
  work: LabWork;
  index: number;
}

function Steps({ lab, work, index, go }: Shown & { go(to: number): void }) {
  const said = words.value.lab;
  return (
    <nav aria-label={said.steps}>
      <ol class="steps">
        {lab.steps.map((step, place) => {
          const mark = markOf(step, work);
          return (
            <li key={step.id}>
              <button
                type="button"
                class={mark}
                aria-current={place === index ? 'step' : undefined}
                title={step.title[language.value]}
                onClick={() => go(place)}
              >
                <span aria-hidden="true">
                  {marks[mark]} {place + 1}
                </span>
                <span class="unseen">{`${said.step(place + 1, step.title[language.value])}, ${said.marks[mark]}`}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function markOf(step: LabStep, work: LabWork): keyof typeof marks {
  if (work.lost?.step === step.id) return 'lost';
  if (work.steps[step.id]?.passedAt !== undefined) return 'passed';
  if (!step.checked) return 'read';
  return step.id === work.current ? 'current' : 'later';
}

/** How the step that is read stands. */
function Standing({ lab, work, step, index }: Shown & { step: LabStep }) {
  const said = words.value.lab;
  const lost = lab.steps.findIndex(({ id }) => id === work.lost?.step);
  return (
    <div class="standing-of-step">
      {work.trouble === undefined ? null : <p class="trouble">{said.trouble(work.trouble)}</p>}
      {work.steps[step.id]?.passedAt === undefined ? (
        <Missing lab={lab} work={work} step={step} />
      ) : (
        <p class="good">✓ {said.passed(index + 1)}</p>
      )}
      {lost < 0 ? null : (
        <>
          <p class="lost">{said.lost(lost + 1, titleOf(lab, lost))}</p>
          <Lacks lacks={work.lost?.lacks.slice(0, 2) ?? []} />
          <p class="faint">{said.lostHelp}</p>
        </>
      )}
    </div>
  );
}

function Missing({ lab, work, step }: Omit<Shown, 'index'> & { step: LabStep }) {
  const said = words.value.lab;
  if (!step.checked) return <p class="faint">{said.nothingToCheck}</p>;
  if (work.current !== step.id) {
    const current = lab.steps.findIndex(({ id }) => id === work.current);
    return current < 0 ? null : <p class="faint">{said.after(current + 1, titleOf(lab, current))}</p>;
  }
  const { missing } = work;
  if (missing?.step !== step.id) return <p class="faint">{said.looking}</p>;
  return (
    <>
      <p>{said.missing(missing.holding, missing.of)}</p>
      <Lacks lacks={missing.lacks} />
      {missing.unaided ? <p class="faint">{said.moreWithHint}</p> : null}
      {missing.causes.map((cause, index) => (
        <Cause key={index} cause={cause} />
      ))}
    </>
  );
}

function Lacks({ lacks }: { lacks: readonly TextLack[] }) {
  const said = words.value.lab;
  return (
    <ul class="lacks">
      {lacks.map(({ text, onItsWay }) => (
        <li key={text}>
          {text}
          {onItsWay === undefined ? null : <span class="faint"> ({said.onItsWay(onItsWay)})</span>}
        </li>
      ))}
    </ul>
  );
}

function Cause({ cause: { says, matters, next } }: { cause: TextCause }) {
  return (
    <div class="cause">
      <p class="says">{says}</p>
      <p>{matters}</p>
      {next ? (
        <>
          <p class="faint">{words.value.lab.nextCommand}</p>
          <CommandBlock command={{ type: 'command', ...next, output: [] }} />
        </>
      ) : null}
    </div>
  );
}

function Buttons({ lab, work, step, index, go }: Shown & { step: LabStep; go(to: number): void }) {
  const said = words.value.lab;
  const own = work.steps[step.id] ?? nothing;
  const left = step.hints - own.hints.length;
  const help = (what: 'hint' | 'solution' | 'reset') => () => say({ type: 'help', what, step: step.id });
  const to = lab.steps.findIndex(({ id }) => id === own.resetTo);
  return (
    <div class="buttons">
      <button type="button" disabled={index === 0} onClick={() => go(index - 1)}>
        {said.previous}
      </button>
      <button
        type="button"
        class={own.passedAt !== undefined || !step.checked ? 'main' : ''}
        disabled={index === lab.steps.length - 1}
        onClick={() => go(index + 1)}
      >
        {said.next}
      </button>
      {left > 0 ? (
        <button type="button" onClick={help('hint')}>
          {said.nextHint(left)}
        </button>
      ) : step.solution && !own.solution ? (
        <button
          type="button"
          onClick={() => ask({ title: said.ask.solution, text: said.ask.solutionTells, yes: help('solution') })}
        >
          {said.solution}
        </button>
      ) : null}
      <button
        type="button"
        disabled={work.resetting}
        onClick={() =>
          ask({ title: said.ask.reset(to + 1, titleOf(lab, to)), text: said.ask.resetTells, yes: help('reset') })
        }
      >
        {work.resetting ? said.resetting : said.reset}
      </button>
    </div>
  );
}

/** What was done, what it is worth, how long it took, and what comes next. */
function End({ lab, work }: Omit<Shown, 'index'>) {
  const said = words.value.lab.end;
  const spoken = language.value;
  const done = lab.steps.filter(({ id }) => work.steps[id]?.passedAt !== undefined);
  const worth = (steps: LabStep[]) => steps.reduce((sum, { points }) => sum + points, 0);
  const all = Object.values(work.steps);
  const hints = all.reduce((sum, step) => sum + step.hints.length, 0);
  const solutions = all.filter(({ solution }) => solution).length;
  const last = Math.max(...all.map(({ passedAt = 0 }) => passedAt));
  const minutes = work.begunAt === undefined ? 0 : Math.ceil((last - work.begunAt) / 60_000);
  const following = labs.value?.find((one) => !one.done && !one.exam && one.id !== lab.id);
  return (
    <section class="end" aria-labelledby="end">
      <h3 id="end">{said.title}</h3>
      <p>
        {[
          said.points(worth(done.filter(({ id }) => !work.steps[id]?.noPoints)), worth(lab.steps)),
          ...(minutes > 0 ? [said.took(minutes)] : []),
          hints + solutions > 0 ? said.helped(hints, solutions) : said.alone,
        ].join(', ')}
      </p>
      <p>{said.learned}</p>
      <ul>
        {done.map((step) => (
          <li key={step.id}>{step.title[spoken]}</li>
        ))}
      </ul>
      {following ? (
        <button type="button" class="main" onClick={() => openLab(following, lab)}>
          {said.next(following.title[spoken])}
        </button>
      ) : (
        <p>{said.all}</p>
      )}
    </section>
  );
}

function isDone({ steps }: LabText, work: LabWork): boolean {
  return steps.every(({ id, checked }) => !checked || work.steps[id]?.passedAt !== undefined);
}

function titleOf(lab: LabText, index: number): string {
  return lab.steps[index]?.title[language.value] ?? '';
}

/** What a screen reader is told: ticks and failures, and nothing that changes with each look. */
const news = signal('');
let before: LabWork | undefined;
effect(() => {
  const now = work.value;
  const open = lab.value;
  const said = words.value.lab;
  if (now && open && before && before !== now) {
    const earlier = before;
    const lines = open.steps.flatMap(({ id }, index) => {
      const passed = now.steps[id]?.passedAt !== undefined && earlier.steps[id]?.passedAt === undefined;
      const lost = now.lost?.step === id && earlier.lost?.step !== id;
      return [
        ...(passed ? [said.passed(index + 1)] : []),
        ...(lost ? [said.lost(index + 1, titleOf(open, index))] : []),
      ];
    });
    const known = new Set(earlier.missing?.causes.map(({ says }) => says));
    const failures = now.missing?.causes.flatMap(({ says }) => (known.has(says) ? [] : says)) ?? [];
    if (lines.length + failures.length > 0) news.value = [...lines, ...failures].join('. ');
  }
  before = now;
});

export function News() {
  return (
    <p class="unseen" role="log" aria-live="polite">
      {news}
    </p>
  );
}
