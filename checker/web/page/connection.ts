/** The one socket of this page: comes back by itself, and loses nothing of what was to be done. */
import type { Deed, FromPage, Greeting, ToPage } from '../protocol.ts';
import { ticket } from './enter.ts';
import { cluster, nodes, standing, terminals } from './store.ts';

/** This page, for as long as it is loaded: what it says twice counts once. */
export const page = random();

const headBytes = 12;
const silence = 12_000; // milliseconds without a beat after which a connection is taken for lost
const soon = 100; // milliseconds until the first try to come back, then twice as many each time
const late = 3000;

/** Deeds that the server has not told to be done. */
const open: { number: number; deed: Deed }[] = [];
let number = 0;
let socket: WebSocket | undefined;
let wait = soon;
let heard = 0;

/** Has the server do this once, now or when it is reached again; resolves to the deed's number. */
export function ask(deed: Deed): number {
  number += 1;
  open.push({ number, deed });
  if (standing.value === 'here') say({ type: 'deed', number, deed });
  return number;
}

/** Says what only counts over the connection that there is. */
export function say(message: FromPage): void {
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
}

/** Opens the connection, and again whenever it is lost. */
export async function connect(): Promise<void> {
  try {
    const good = await ticket();
    if (good === undefined) {
      standing.value = 'outside';
      return;
    }
    await follow(good);
  } catch {
    // The server is away; it is tried again.
  }
  standing.value = 'away';
  setTimeout(connect, wait);
  wait = Math.min(wait * 2, late);
}

/** Resolves when the connection ended. */
function follow(good: string): Promise<void> {
  const opened = new WebSocket(`ws://${location.host}/socket`);
  opened.binaryType = 'arraybuffer';
  heard = performance.now();
  opened.onopen = () => opened.send(JSON.stringify({ type: 'greeting', ticket: good, page } satisfies Greeting));
  opened.onmessage = ({ data }) => {
    heard = performance.now();
    if (socket !== opened) socket = opened;
    if (typeof data === 'string') hear(JSON.parse(data));
    else hearOutput(data);
  };
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (performance.now() - heard > silence) end();
    }, 1000);
    const end = () => {
      clearInterval(timer);
      opened.onmessage = null;
      opened.close();
      resolve();
    };
    opened.onclose = end;
  });
}

function hear(message: ToPage): void {
  switch (message.type) {
    case 'welcome':
      wait = soon;
      cluster.value = message.cluster;
      nodes.value = message.nodes;
      settle(message.done);
      standing.value = 'here';
      for (const deed of open) say({ type: 'deed', ...deed });
      return;
    case 'done':
      settle(message.number);
      return;
    case 'terminals':
      terminals.value = message.terminals;
      return;
    default:
      return;
  }
}

function hearOutput(_data: ArrayBuffer): void {
  void headBytes;
}

function settle(done: number): void {
  while ((open[0]?.number ?? Number.POSITIVE_INFINITY) <= done) open.shift();
}

function random(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '');
}
