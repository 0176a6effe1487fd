import { connect, type Socket } from 'node:net';

const request = Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');

/** How many requests a second a server answers on `connections` kept-alive connections, one at a time on each. */
export async function requestsPerSecond(port: number, connections: number, milliseconds: number): Promise<number> {
  const until = performance.now() + milliseconds;
  const started = performance.now();
  const answered = await Promise.all(Array.from({ length: connections }, () => ask(port, until)));
  return (answered.reduce((sum, count) => sum + count, 0) * 1000) / (performance.now() - started);
}

/**
 * Asks on one raw connection until the time is over. `http.Agent` would cost more than the servers it measures. Answers to
 * the same request are equally long, so bytes tell when one is complete.
 */
function ask(port: number, until: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let length = 0;
    let received = 0;
    let answers = 0;
    socket.on('connect', () => socket.write(request));
    socket.on('error', reject);
    socket.on('data', (bytes) => {
      length ||= answerLength(bytes);
      received += bytes.length;
      if (received < length) return;
      received -= length;
      answers += 1;
      if (performance.now() < until) {
        socket.write(request);
      } else {
        socket.destroy();
        resolve(answers);
      }
    });
  });
}

/** The length of an answer, from its first bytes. */
function answerLength(bytes: Buffer): number {
  const text = bytes.toString('latin1');
  const body = text.indexOf('\r\n\r\n') + 4;
  const declared = /^content-length: (\d+)\r$/im.exec(text)?.[1];
  if (!text.startsWith('HTTP/1.1 200 ') || body < 4 || declared === undefined)
    throw new Error(`Not an answer to count:\n${text}`);
  return body + Number(declared);
}
