/** For tests: a thread that begins in TypeScript. Node 20 hands no loader on to a thread. */
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.file);
