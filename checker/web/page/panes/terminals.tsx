/** Terminals: a tab each, side by side or one. */
import { effect, signal } from '@preact/signals';
import '@xterm/xterm/css/xterm.css';
import { useEffect, useRef } from 'preact/hooks';
import type { Shown } from '../../protocol.ts';
import { words } from '../language.ts';
import { nodes } from '../store.ts';
import {
  active,
  close,
  openOn,
  paste,
  question,
  refused,
  resize,
  type Screen,
  screenOf,
  terminals,
} from '../terminals/screens.ts';
import { ask } from './ask.tsx';

/** Of what is pasted so much is shown. */
const mostShown = 4000;

effect(() => {
  const asked = question.value;
  if (!asked) return;
  question.value = undefined;
  const { title, text, does } = words.value.terminals.question[asked.about];
  const quoted = asked.text.length > mostShown ? `${asked.text.slice(0, mostShown)}…` : asked.text;
  ask({ title: title(asked.text.split(/\r\n|\r|\n/).length), text, quoted, does, yes: asked.act });
});

const isBeside = signal(false);

export function Terminals() {
  const said = words.value.terminals;
  const all = terminals.value ?? [];
  const chosen = all.find(({ terminal }) => terminal === active.value);
  return (
    <div class="consoles">
      <div class="bar">
        {all.length === 0 ? null : (
          <div role="tablist" aria-label={said.open}>
            {all.map((one) => (
              <button
                key={one.terminal}
                type="button"
                role="tab"
                id={`tab-${one.terminal}`}
                aria-selected={one.terminal === active.value}
                aria-controls={`screen-${one.terminal}`}
                tabIndex={one.terminal === active.value ? 0 : -1}
                title={one.title}
                onClick={() => choose(one.terminal)}
                onKeyDown={(event) => move(event, all, one)}
              >
                {nameOf(one, all)}
              </button>
            ))}
          </div>
        )}
        {nodes.value.map((node) => (
          <button key={node} type="button" class="new" aria-label={said.openOn(node)} onClick={() => openOn(node)}>
            + {node}
          </button>
        ))}
        {all.length < 2 ? null : (
          <button
            type="button"
            aria-pressed={isBeside.value}
            class={isBeside.value ? 'on' : ''}
            onClick={() => {
              isBeside.value = !isBeside.value;
            }}
          >
            {said.beside}
          </button>
        )}
        {chosen ? (
          <button type="button" onClick={() => close(chosen.terminal)}>
            {said.close(nameOf(chosen, all))}
          </button>
        ) : null}
      </div>
      {refused.value ? (
        <p class="trouble" role="alert">
          {said.refused[refused.value.why](refused.value.most, refused.value.said ?? '')}
        </p>
      ) : null}
      {all.length === 0 ? <p class="empty">{said.none}</p> : <p class="empty">{said.keys}</p>}
      <div class={isBeside.value ? 'screens beside' : 'screens'}>
        {all.map((one) => (
          <Face
            key={one.terminal}
            shown={one}
            name={nameOf(one, all)}
            isHidden={!isBeside.value && one.terminal !== active.value}
          />
        ))}
      </div>
    </div>
  );
}

function Face({ shown, name, isHidden }: { shown: Shown; name: string; isHidden: boolean }) {
  const said = words.value.terminals;
  const host = useRef<HTMLDivElement>(null);
  const id = shown.terminal;
  useEffect(() => {
    const screen = screenOf(id);
    if (host.current && screen) return mount(host.current, screen, id);
    return undefined;
  }, [id]);
  return (
    <div
      id={`screen-${id}`}
      role="tabpanel"
      aria-labelledby={`tab-${id}`}
      class={id === active.value ? 'face chosen' : 'face'}
      hidden={isHidden}
      onFocusIn={() => {
        active.value = id;
      }}
    >
      <div class="host" ref={host} />
      {shown.ended === undefined ? null : (
        <p class="ended" role="status">
          {shown.ended === null ? said.lost(name) : said.ended(name, shown.ended)}
        </p>
      )}
    </div>
  );
}

/** The screen comes into the page once there is room for it, and has the size of that room from then on. */
function mount(host: HTMLDivElement, screen: Screen, id: string): () => void {
  const { terminal, fit } = screen;
  if (terminal.element) host.append(terminal.element); // the pane was hidden meanwhile
  const observer = new ResizeObserver(() => {
    if (host.clientWidth === 0 || host.clientHeight === 0) return;
    if (!terminal.element) {
      terminal.open(host);
      if (active.value === id) terminal.focus();
    }
    const size = fit.proposeDimensions();
    if (size && Number.isFinite(size.cols)) resize(id, size.cols, size.rows);
  });
  observer.observe(host);
  host.addEventListener('paste', onPaste, true);
  terminal.attachCustomKeyEventHandler((event) => isForTerminal(event, screen, id));
  return () => {
    observer.disconnect();
    host.removeEventListener('paste', onPaste, true);
  };

  function onPaste(event: ClipboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
    paste(screen, event.clipboardData?.getData('text/plain') ?? '');
  }
}

/** Keys of this page: the way out, copying, and pasting as in other programs. All others are typed. */
function isForTerminal(event: KeyboardEvent, { terminal }: Screen, id: string): boolean {
  if (event.type !== 'keydown' || !event.ctrlKey || event.altKey) return true;
  if (event.shiftKey && event.key === 'ArrowUp') {
    event.preventDefault();
    document.getElementById(`tab-${id}`)?.focus();
    return false;
  }
  if (event.code === 'KeyC' && terminal.hasSelection()) {
    event.preventDefault();
    void navigator.clipboard.writeText(terminal.getSelection());
    terminal.clearSelection();
    return false;
  }
  return event.code !== 'KeyV'; // the browser pastes
}

function choose(id: string): void {
  active.value = id;
  screenOf(id)?.terminal.focus();
}

/** Arrows go from tab to tab. */
function move(event: KeyboardEvent, all: readonly Shown[], from: Shown): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step === undefined) return;
  const next = all[(all.indexOf(from) + step + all.length) % all.length];
  if (!next) return;
  event.preventDefault();
  active.value = next.terminal;
  document.getElementById(`tab-${next.terminal}`)?.focus();
}

/** Of several on one node the later ones have numbers. */
function nameOf(one: Shown, all: readonly Shown[]): string {
  const place = all.filter(({ node }) => node === one.node).indexOf(one) + 1;
  return place > 1 ? `${one.node} (${place})` : one.node;
}
