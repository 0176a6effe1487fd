/** A thread that judges files, one at a time: what a file does to it, it does to no other. */
import { parentPort, workerData } from 'node:worker_threads';
import { explain } from '../../errors.ts';
import { type Language, speak } from '../../words/index.ts';
import type { Answer, Order } from '../pool/index.ts';
import type { EvidenceJob, EvidenceResult } from './job.ts';
import { judgeFile } from './judge-file.ts';

speak((workerData as { language: Language }).language);

parentPort?.on('message', (order: Order<EvidenceJob>) => void work(order.job));
parentPort?.postMessage({ type: 'ready' } satisfies Answer<EvidenceResult>);

async function work(job: EvidenceJob): Promise<void> {
  const answer: Answer<EvidenceResult> = await judgeFile(job).then(
    (result) => ({ type: 'done', result }),
    (error: unknown) => ({ type: 'failed', why: explain(error) }),
  );
  parentPort?.postMessage(answer);
}
