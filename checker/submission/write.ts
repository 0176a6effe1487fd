/** Writing a submission: the chains as they were recorded, between a header and a seal. */
import { gzipSync } from 'node:zlib';
import type { Submission } from '../grades.ts';
import { type HeaderLine, type SealLine, sha256 } from './format.ts';

/** The bytes of a submission. `chains` are the lines of each lab, without their ends. */
export function writeSubmission(header: Omit<Submission, 'attempts'>, chains: readonly string[][]): Buffer {
  const { swarmlab, student, code, engineVersion, handedInAt } = header;
  const first: HeaderLine = {
    type: 'submission',
    schema: 1,
    swarmlab,
    ...(student === undefined ? {} : { student }),
    ...(code === undefined ? {} : { code }),
    engineVersion,
    handedInAt,
  };
  const lines = [JSON.stringify(first), ...chains.flat()];
  const text = lines.map((line) => `${line}\n`).join('');
  const seal: SealLine = { type: 'seal', sha256: sha256(text) };
  return gzipSync(`${text}${JSON.stringify(seal)}\n`);
}
