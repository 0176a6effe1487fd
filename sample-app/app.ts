import type { ServerResponse } from 'node:http';
import express, { type Express } from 'express';
import { asks } from './query.ts';
import type { Version } from './settings.ts';

/** What the app needs from the process around it; the delays are there for tests. */
export interface AppOptions {
  version: Version;
  hostname: string;
  log: (line: string) => void;
  /** Called one second after `?stop=true` was answered: the process is to fail. */
  fail: () => void;
  stopDelay?: number;
  slowDelay?: number;
}

/** The app itself: it answers every request there is, and knows nothing of processes. */
export function createApp({ version, hostname, log, fail, stopDelay = 1000, slowDelay = 5000 }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');

  let slow = false;
  // `use`, not `all`: a route decodes the path, which fails on `/%zz`, and ignores what it cannot name, such as `*`.
  app.use((req, res) => {
    log('request arrived.');
    const url = req.originalUrl;
    if (version === '0.1') {
      send(res, `Hello V${version}: ${hostname}`);
    } else if (asks(url, 'stop')) {
      send(res, `Process down: ${hostname}`);
      setTimeout(fail, stopDelay);
    } else if (asks(url, 'slow')) {
      slow = true;
      send(res, 'Health check slowdown');
    } else if (url !== '/health') {
      send(res, `Hello V${version}: ${hostname}`);
    } else if (slow) {
      const timer = setTimeout(send, slowDelay, res, 'SLOW');
      // A probe that gave up leaves nothing to answer.
      res.once('close', () => clearTimeout(timer));
    } else {
      send(res, 'OK');
    }
  });
  return app;
}

/** Not `res.send`, which would answer 304 to `If-None-Match: *`. */
function send(res: ServerResponse, text: string): void {
  res.setHeader('Content-Type', 'text/plain; charset=utf-8');
  res.end(text);
}
