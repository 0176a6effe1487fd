/** A thread that judges files, one at a time: what a file does to it, it does to no other. */
import { parentPort, workerData } from 'node:worker_threads';
import { explain } from '../../errors.ts';
import { type Language, speak } from '../../words/index.ts';
import type { Answer, Order } from '../pool/index.ts';
import type { EvidenceOrder, EvidenceResult } from './job.ts';
import { judgeFiles } from './judge-file.ts';
import { LabReader } from './lab-texts.ts';

const labs = new LabReader();

speak((workerData as { language: Language }).language);

parentPort?.on('message', ({ job }: Order<EvidenceOrder>) => parentPort?.postMessage(answerTo(job)));
parentPort?.postMessage({ type: 'ready' } satisfies Answer<EvidenceResult>);

function answerTo(job: EvidenceOrder): Answer<EvidenceResult> {
  try {
    return { type: 'done', result: judgeFiles({ ...job, labs: labs.read(job.labs) }) };
  } catch (error) {
    return { type: 'failed', why: explain(error) };
  }
}
