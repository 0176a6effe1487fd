// Before all else: what it does must not wait for the rest to be loaded.
import './bad-release.ts';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import { end, notes } from './end.ts';
import { createHttpServer } from './http.ts';
import { createLog } from './log.ts';
import { readSettings, type Settings } from './settings.ts';

// Standard output tells what clients do.
const log = createLog(1);
process.on('exit', log.flush);

// PID 1 ignores signals that it does not handle, and the start may be interrupted too: hence first.
process.on('SIGTERM', () => process.exit(143));
process.on('SIGINT', () => process.exit(130));

try {
  serve(readSettings(process.env));
} catch (error) {
  end(2, (error as Error).message);
}

function serve({ port, version, hostname }: Settings): void {
  const app = createApp({ version, hostname, log: log.line, fail: () => end(1, 'stopped by ?stop=true.') });
  const server = createHttpServer(app);
  server.on('connection', () => log.line('Connected'));
  server.on('error', (error) => end(1, `cannot listen on port ${port}: ${error.message}`));
  server.listen(port, () => {
    notes.line(`simplenode: version ${version} listens on port ${(server.address() as AddressInfo).port}.`);
  });
}
