/** The terminals of this page: what is said of them, their screens, and what is typed until the server has taken it. */
import { signal } from '@preact/signals';
import { FitAddon } from '@xterm/addon-fit';
import { Terminal } from '@xterm/xterm';
import type { OfTerminals, Shown, ToPage } from '../../protocol.ts';
import { colours, scrollback, typing } from '../../terminal-facts.ts';
import { onMessage, random, say } from '../connection.ts';
import { typist } from '../store.ts';

/** All terminals there are; undefined where this page has none to show. */
export const terminals = signal<readonly Shown[] | undefined>(undefined);
/** The one whose tab is chosen. */
export const active = signal<string | undefined>(undefined);
/** Why one was not opened. */
export const refused = signal<Extract<OfTerminals, { type: 'notOpened' }> | undefined>(undefined);
/** What a person is asked before it is done. */
export const question = signal<{ about: 'paste' | 'link'; text: string; act(): void } | undefined>(undefined);

export interface Screen {
  terminal: Terminal;
  fit: FitAddon;
  /** What of its output is here. */
  at?: number;
  isAttached: boolean;
  /** What was typed, from the first that the server has not taken. */
  typed: { number: number; text: string }[];
  last: number;
  sent: number;
}

interface Words {
  script: string;
  /** Enter is pressed too. */
  isRun: boolean;
}

const screens = new Map<string, Screen>();
/** Asked for, and not there yet: it is asked for again over another connection. */
const asked = new Map<string, Extract<Parameters<typeof say>[0], { type: 'open' }>>();
/** To be typed there once its shell is ready. */
const firstWords = new Map<string, Words>();

const usual = { columns: 80, rows: 24 };

export function screenOf(id: string): Screen | undefined {
  return screens.get(id);
}

/** Opens a terminal on a node, and makes it the chosen one. */
export function openOn(node: string, words?: Words): void {
  const terminal = random();
  const like = active.value === undefined ? undefined : screens.get(active.value)?.terminal;
  const size = like ? { columns: like.cols, rows: like.rows } : usual;
  asked.set(terminal, { type: 'open', terminal, node, ...size });
  if (words) firstWords.set(terminal, words);
  refused.value = undefined;
  active.value = terminal;
  say({ type: 'open', terminal, node, ...size });
}

/** Types into the terminal of a node, which is opened where there is none. */
function typeInto(node: string, words: Words): void {
  const there = terminals.value?.filter((one) => one.node === node && one.ended === undefined) ?? [];
  const chosen = there.find(({ terminal }) => terminal === active.value) ?? there[0];
  const screen = screens.get(chosen?.terminal ?? '');
  if (!chosen || !screen) {
    openOn(node, words);
    return;
  }
  active.value = chosen.terminal;
  put(screen, words);
}

/** As if it were pasted: its lines wait for Enter where the shell knows what is pasted. */
function put({ terminal }: Screen, { script, isRun }: Words): void {
  terminal.paste(script);
  if (isRun) terminal.input('\r');
  terminal.focus();
}

/** A shell is ready when it has printed its prompt. */
function greet(screen: Screen, id: string): void {
  const words = firstWords.get(id);
  firstWords.delete(id);
  if (words) put(screen, words);
}

export function close(terminal: string): void {
  say({ type: 'close', terminal });
}

export function resize(terminal: string, columns: number, rows: number): void {
  const screen = screens.get(terminal);
  if (!screen || (screen.terminal.cols === columns && screen.terminal.rows === rows)) return;
  say({ type: 'resize', terminal, columns: Math.min(columns, 500), rows: Math.max(2, Math.min(rows, 200)) });
}

/** Pastes, after asking where that would run something. */
export function paste(screen: Screen, text: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a page from which it was copied may have put them in
  const clean = text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, '');
  const act = () => {
    screen.terminal.paste(clean);
    screen.terminal.focus();
  };
  if (/[\r\n]/.test(clean)) question.value = { about: 'paste', text: clean, act };
  else act();
}

onMessage((message: ToPage) => {
  switch (message.type) {
    case 'welcome':
      for (const screen of screens.values()) screen.isAttached = false;
      for (const open of asked.values()) say(open);
      return;
    case 'terminals':
      return list(message.terminals);
    case 'notOpened':
      asked.delete(message.terminal);
      firstWords.delete(message.terminal);
      refused.value = message;
      if (active.value === message.terminal) active.value = terminals.value?.at(-1)?.terminal;
      return;
  }
  const screen = 'terminal' in message ? screens.get(message.terminal) : undefined;
  if (screen) hear(screen, message as OfTerminals);
});

function list(all: Shown[]): void {
  for (const { terminal } of all) {
    asked.delete(terminal);
    const screen = screens.get(terminal) ?? begin(terminal);
    if (screen.isAttached) continue;
    screen.isAttached = true;
    say({ type: 'attach', terminal, ...(screen.at === undefined ? {} : { have: screen.at }) });
  }
  for (const [id, { terminal }] of screens) {
    if (all.some((one) => one.terminal === id)) continue;
    screens.delete(id);
    terminal.dispose();
  }
  terminals.value = all;
  typist.value ??= (node, script, isRun) => typeInto(node, { script, isRun });
  const isThere = all.some(({ terminal }) => terminal === active.value) || asked.has(active.value ?? '');
  if (!isThere) active.value = all.at(-1)?.terminal;
}

function hear(screen: Screen, message: OfTerminals): void {
  const { terminal } = screen;
  if ('at' in message) screen.at = message.at;
  switch (message.type) {
    case 'screen':
      inTurn(terminal, () => {
        terminal.reset();
        terminal.resize(message.columns, message.rows);
      });
      terminal.write(message.text, () => {
        if (message.at > 0) greet(screen, message.terminal);
      });
      goOn(screen, message.terminal, message.typed);
      break;
    case 'goesOn':
      goOn(screen, message.terminal, message.typed);
      break;
    case 'output':
      terminal.write(message.text, () => {
        say({ type: 'took', terminal: message.terminal, at: message.at });
        greet(screen, message.terminal);
      });
      break;
    case 'size':
      inTurn(terminal, () => terminal.resize(message.columns, message.rows));
      break;
    case 'typed':
      screen.typed = screen.typed.filter(({ number }) => number > message.number);
      send(screen, message.terminal);
      break;
  }
}

/** Behind what is being written. */
function inTurn(terminal: Terminal, work: () => void): void {
  terminal.write('', work);
}

/** Over a new connection: what was not taken is said again. */
function goOn(screen: Screen, id: string, taken: number): void {
  screen.typed = screen.typed.filter(({ number }) => number > taken);
  screen.sent = taken;
  send(screen, id);
}

function begin(id: string): Screen {
  const terminal = new Terminal({
    ...{ cols: usual.columns, rows: usual.rows, scrollback },
    theme: { ...colours, selectionBackground: '#3b5b92' },
    fontFamily: 'ui-monospace, "DejaVu Sans Mono", "Noto Sans Mono CJK KR", monospace',
    fontSize: 14,
    minimumContrastRatio: 4.5,
    cursorBlink: false,
    linkHandler: { activate: (_event, address) => ask(address) },
  });
  const fit = new FitAddon();
  terminal.loadAddon(fit);
  const screen: Screen = { terminal, fit, isAttached: false, typed: [], last: 0, sent: 0 };
  screens.set(id, screen);
  keepSilent(terminal);
  terminal.onData((text) => type(screen, id, text));
  return screen;
}

/** The whole address is shown before it is opened, in letters that nothing can be hidden in. */
function ask(address: string): void {
  if (!URL.canParse(address)) return;
  const { href, protocol } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return;
  question.value = { about: 'link', text: href, act: () => window.open(href, '_blank', 'noopener,noreferrer') };
}

/** The server answers what programs ask, sets no colours, and no program writes into the clipboard. */
function keepSilent({ parser }: Terminal): void {
  const swallow = () => true;
  for (const sequence of [
    { final: 'c' },
    { prefix: '>', final: 'c' },
    { prefix: '=', final: 'c' },
    { final: 'n' },
    { prefix: '?', final: 'n' },
    { intermediates: '$', final: 'p' },
    { prefix: '?', intermediates: '$', final: 'p' },
    { prefix: '>', final: 'q' },
    { final: 't' },
  ])
    parser.registerCsiHandler(sequence, swallow);
  parser.registerDcsHandler({ intermediates: '$', final: 'q' }, swallow);
  for (const command of [4, 10, 11, 12, 52, 104, 110, 111, 112]) parser.registerOscHandler(command, swallow);
}

function type(screen: Screen, id: string, text: string): void {
  for (const part of text.match(new RegExp(`[^]{1,${typing.characters / 2}}`, 'gu')) ?? []) {
    screen.last += 1;
    screen.typed.push({ number: screen.last, text: part });
  }
  send(screen, id);
}

/** As much as may be on its way. */
function send(screen: Screen, id: string): void {
  if (!screen.isAttached) return;
  const first = screen.typed[0]?.number ?? 0;
  for (const { number, text } of screen.typed.slice(0, typing.messages)) {
    if (number <= screen.sent || number >= first + typing.messages) continue;
    screen.sent = number;
    say({ type: 'type', terminal: id, number, text });
  }
}
