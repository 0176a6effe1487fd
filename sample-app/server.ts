import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import { createHttpServer } from './http.ts';
import { createLog } from './log.ts';
import { readSettings, type Settings } from './settings.ts';

// Standard output tells what clients do, standard error what the process does.
// `process.stderr` would end the process if nobody read it; a log does not.
const log = createLog(1);
const notes = createLog(2);
process.on('exit', log.flush);
process.on('exit', notes.flush);

// PID 1 ignores signals that it does not handle, and the start may be interrupted too: hence first.
process.on('SIGTERM', () => process.exit(143));
process.on('SIGINT', () => process.exit(130));

try {
  serve(readSettings(process.env));
} catch (error) {
  end(2, (error as Error).message);
}

function serve({ port, version, hostname }: Settings): void {
  if (version === '0.3')
    setTimeout(end, 500, 1, 'version 0.3 is the bad release: it fails half a second after its start.');

  const app = createApp({ version, hostname, log: log.line, fail: () => end(1, 'stopped by ?stop=true.') });
  const server = createHttpServer(app);
  server.on('connection', () => log.line('Connected'));
  server.on('error', (error) => end(1, `cannot listen on port ${port}: ${error.message}`));
  server.listen(port, () => {
    notes.line(`simplenode: version ${version} listens on port ${(server.address() as AddressInfo).port}.`);
  });
}

function end(code: number, reason: string): never {
  notes.line(`simplenode: ${reason}`);
  process.exit(code);
}
