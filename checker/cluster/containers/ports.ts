import { createServer } from 'node:net';

/** Which of these ports nothing on this machine's loopback listens on. */
export async function freeAmong(ports: readonly number[]): Promise<Set<number>> {
  const free = await Promise.all(ports.map(isFree));
  return new Set(ports.filter((_, index) => free[index]));
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
