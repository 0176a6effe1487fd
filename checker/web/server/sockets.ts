/** The socket of each page: who may open one, and what is said over it. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { type FromPage, fromPage, greeting, most, type ToPage } from '../protocol.ts';
import { isWelcome } from './guard.ts';
import type { Keys } from './keys.ts';

/** One page that was let in, over one connection. */
export interface Line {
  page: string;
  send(message: ToPage): void;
  /** Bytes that were sent and have not left this machine's memory. */
  waiting(): number;
  close(): void;
}

/** Tells all pages; one that has so many bytes on their way does not take them, and is cut off. */
export function tellAll(lines: Iterable<Line>, message: ToPage, mostWaiting: number): void {
  for (const line of lines) {
    if (line.waiting() > mostWaiting) line.close();
    else line.send(message);
  }
}

/** What becomes of lines. */
export interface Switchboard {
  opened(line: Line): void;
  said(line: Line, message: FromPage): void;
  closed(line: Line): void;
}

const toGreet = 5000; // milliseconds
const beat = 4000;

/** Codes of the protocol: the page is not let in, or said what it may not. */
const codes = { refused: 4401, nonsense: 4400, full: 4429 };

export function sockets(server: Server, keys: Keys, authority: () => string, board: Switchboard): () => void {
  const all = new WebSocketServer({ noServer: true, maxPayload: most.frame, perMessageDeflate: false });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (!isWelcome(request, authority()) || request.url !== '/socket') return refuse(socket, '403 Forbidden');
    if (all.clients.size >= most.pages) return refuse(socket, '503 Service Unavailable');
    all.handleUpgrade(request, socket, head, (opened) => greet(opened, keys, board));
  });
  return () => {
    for (const socket of all.clients) socket.terminate();
    all.close();
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Nothing is listened to before the ticket. */
function greet(socket: WebSocket, keys: Keys, board: Switchboard): void {
  socket.on('error', () => socket.terminate());
  const timer = setTimeout(() => socket.terminate(), toGreet);
  socket.once('close', () => clearTimeout(timer));
  socket.once('message', (data, isBinary) => {
    clearTimeout(timer);
    const said = isBinary ? undefined : greeting.safeParse(jsonOf(data)).data;
    if (!said || !keys.admits(said.ticket)) return socket.close(codes.refused);
    talk(socket, said.page, board);
  });
}

function talk(socket: WebSocket, page: string, board: Switchboard): void {
  const send = (message: ToPage) => socket.send(JSON.stringify(message));
  const line: Line = {
    page,
    send,
    waiting: () => socket.bufferedAmount,
    close: () => socket.terminate(),
  };
  const timer = setInterval(() => send({ type: 'beat' }), beat);
  socket.once('close', () => {
    clearInterval(timer);
    board.closed(line);
  });
  socket.on('message', (data, isBinary) => {
    const said = isBinary ? undefined : fromPage.safeParse(jsonOf(data)).data;
    if (said) board.said(line, said);
    else socket.close(codes.nonsense);
  });
  board.opened(line);
}

function jsonOf(data: RawData): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return undefined;
  }
}
