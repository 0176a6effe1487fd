import { connect } from 'node:net';

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
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let length = 0;
    let received = 0;
    let answers = 0;
    socket.on('connect', () => socket.write(request));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error(`The server closed the connection after ${answers} answers.`)));
    socket.on('data', (bytes) => {
      length ||= answerLength(bytes);
      if (length === 0) socket.destroy(new Error(`Not an answer to count:\n${bytes}`));
      received += bytes.length;
      if (received < length) return;
      received -= length;
      answers += 1;
      if (performance.now() < until) {
        socket.write(request);
      } else {
        resolve(answers);
        socket.destroy();
      }
    });
  });
}

/** The length of an answer, from its first bytes; 0 if it is not one to count. */
function answerLength(bytes: Buffer): number {
  const answer = /^HTTP\/1\.1 200 .*?\r\ncontent-length: (\d+)(?=\r\n).*?\r\n\r\n/is.exec(bytes.toString('latin1'));
  return answer === null ? 0 : answer[0].length + Number(answer[1]);
}
