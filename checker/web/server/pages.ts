/** Pages and JSON: the files of the page, and how a page is let in. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { packageRoot } from '../../package-root.ts';
import { headersFor, isWelcome } from './guard.ts';
import type { Keys } from './keys.ts';

/** Where the build puts the page. */
const folder = join(packageRoot, 'dist', 'web', 'page');

const files: Record<string, string> = {
  '/page.js': 'text/javascript; charset=utf-8',
  '/page.css': 'text/css; charset=utf-8',
  '/icon.svg': 'image/svg+xml',
};

/** `authority` is only known once the server listens. */
export function pages(keys: Keys, authority: () => string): Express {
  const app = express().disable('x-powered-by').disable('etag');
  app.use((request, response, next) => {
    const nonce = randomBytes(16).toString('base64');
    response.set(headersFor(authority(), nonce));
    response.locals.nonce = nonce;
    if (isWelcome(request, authority())) next();
    else response.status(403).end();
  });
  app.get('/', (_, response) => {
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    response.type('html').send(html.replaceAll('{{nonce}}', response.locals.nonce));
  });
  for (const [path, type] of Object.entries(files))
    app.get(path, (_, response) => {
      response.set('Content-Type', type).send(readFileSync(join(folder, path)));
    });
  app.use(express.json({ limit: 1024 }));
  app.post('/api/enter', (request, response) => {
    const code: unknown = request.body?.code;
    const bearer = typeof code === 'string' ? keys.enter(code) : undefined;
    if (bearer === undefined) response.status(keys.isClosed() ? 429 : 401).end();
    else response.json({ bearer });
  });
  app.post('/api/ticket', (request, response) => {
    const [, bearer = ''] = /^Bearer ([\w-]{43})$/.exec(request.headers.authorization ?? '') ?? [];
    if (keys.isLetIn(bearer)) response.json({ ticket: keys.ticket() });
    else response.status(keys.isClosed() ? 429 : 401).end();
  });
  app.use((_, response) => void response.status(404).end());
  app.use(((_error, _request, response, _next) => void response.status(400).end()) satisfies ErrorRequestHandler);
  return app;
}
