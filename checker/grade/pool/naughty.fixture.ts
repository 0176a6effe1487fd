/** For tests: a thread that does what it is told, also what no thread should do. */
import { parentPort } from 'node:worker_threads';
import type { Answer, Order } from './index.ts';

export type Deed = 'answer' | 'throw' | 'hang' | 'exit' | 'eat' | 'fail' | 'linger';

parentPort?.on('message', ({ job }: Order<Deed>) => {
  const answer = (one: Answer<string>) => parentPort?.postMessage(one);
  switch (job) {
    case 'answer':
      return answer({ type: 'done', result: 'answer' });
    case 'fail':
      return answer({ type: 'failed', why: 'so' });
    case 'throw':
      throw new Error('thrown');
    case 'exit':
      return process.exit(3);
    case 'linger':
      answer({ type: 'done', result: 'linger' });
      return process.exit(0);
    case 'hang':
      for (;;);
    case 'eat':
      for (const eaten: number[][] = []; ; ) eaten.push(new Array(100_000).fill(1.5));
  }
});
parentPort?.postMessage({ type: 'ready' });
