import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Starts a thread from a file of this program: as it was built, or from its sources as tests do. */
export function startThread(file: URL, options: WorkerOptions = {}): Worker {
  if (!file.pathname.endsWith('.ts')) return new Worker(file, options);
  const workerData = { ...options.workerData, file: file.href };
  return new Worker(new URL('../../testing/thread.mjs', import.meta.url), { ...options, workerData });
}
