/** The one socket of this page: comes back by itself, and is told then what it missed. */
import type { FromPage, Greeting, ToPage } from '../protocol.ts';
import { Film } from '../scene/film.ts';
import { ticket } from './enter.ts';
import { language } from './language.ts';
import {
  ahead,
  cluster,
  film,
  lab,
  labs,
  last,
  nodes,
  opening,
  probes,
  standing,
  told,
  trouble,
  visiting,
  visits,
  work,
} from './store.ts';

/** This page, for as long as it is loaded: what it says twice counts once. */
export const page = random();

/** Visits that are shown: those of the last minutes, at five a second. */
const mostVisits = 1500;
const silence = 12_000; // milliseconds without a beat after which a connection is taken for lost
const soon = 100; // milliseconds until the first try to come back, then twice as many each time
const late = 3000;

/** Other parts of the page that listen. */
const ears: ((message: ToPage) => void)[] = [];

let socket: WebSocket | undefined;
let wait = soon;
let heard = 0;

/** Has all that the server says told to a part of the page. */
export function onMessage(ear: (message: ToPage) => void): void {
  ears.push(ear);
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
  heard = performance.now();
  opened.onopen = () => opened.send(JSON.stringify({ type: 'greeting', ticket: good, page } satisfies Greeting));
  opened.onmessage = ({ data }) => {
    heard = performance.now();
    if (socket !== opened) socket = opened;
    const message: ToPage = JSON.parse(data);
    hear(message);
    for (const ear of ears) ear(message);
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
    case 'labs':
      labs.value = message.labs;
      return;
    case 'lab':
      if (message.lab?.id !== lab.value?.id) work.value = undefined;
      lab.value = message.lab;
      opening.value = message.opening;
      return;
    case 'work':
      work.value = message.work;
      return;
    case 'told':
      told.value = message.text;
      return;
    case 'welcome':
      wait = soon;
      say({ type: 'language', language: language.value });
      cluster.value = message.cluster;
      nodes.value = message.nodes;
      standing.value = 'here';
      return;
    case 'film':
      film.value = new Film(message);
      last.value = film.value.last;
      ahead.value = message.now - Date.now();
      return;
    case 'scene':
      film.value.add(message.delta);
      last.value = film.value.last;
      return;
    case 'swarmTrouble':
      trouble.value = message.why;
      return;
    case 'probes':
      probes.value = { task: message.task, found: message.probes };
      return;
    case 'visits':
      visits.value = message.visits;
      visiting.value = message.visiting;
      return;
    case 'visited':
      visits.value = [...visits.value, message.visit].slice(-mostVisits);
      return;
    case 'visiting':
      visiting.value = message.visiting;
      return;
    default:
      return;
  }
}

export function random(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '');
}
