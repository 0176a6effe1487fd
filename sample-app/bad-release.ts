/**
 * Version 0.3 is the bad release. Swarm watches the start of a new task for five seconds, which on a slow machine is hardly enough
 * for Node.js to start: so the half second is counted from the start of the process, and all else is loaded after it.
 */
import { end } from './end.ts';

const left = 500 - process.uptime() * 1000; // milliseconds

if (process.env.SIMPLENODE_VERSION === '0.3') {
  if (left <= 0) fail();
  else setTimeout(fail, left);
}

function fail(): never {
  end(1, 'version 0.3 is the bad release: it fails half a second after its start.');
}
