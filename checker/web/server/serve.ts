/** The server of the page: on this machine alone. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Keys } from './keys.ts';
import { pages } from './pages.ts';
import { type Switchboard, sockets } from './sockets.ts';

export interface Served {
  /** The page's address. Who opens it without a code sees nothing but how to get one. */
  address: string;
  /** The address with a new code, which is good once. It stands behind `#`: no request bears it, and no log has it. */
  invitation(): string;
  close(): Promise<void>;
}

/** Connections that may be open at once: a page takes a few. */
const mostConnections = 100;

/** Serves on the port; on any that is free where none is named. Rejects where it is taken. */
export async function serve(board: Switchboard, port = 0): Promise<Served> {
  const keys = new Keys();
  let authority = '';
  const server = createServer(
    { requestTimeout: 10_000, headersTimeout: 5000 },
    pages(keys, () => authority),
  );
  server.maxConnections = mostConnections;
  const hangUp = sockets(server, keys, () => authority, board);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  authority = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const address = `http://${authority}/`;
  return {
    address,
    invitation: () => `${address}#code=${keys.code()}`,
    close: async () => {
      hangUp();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
