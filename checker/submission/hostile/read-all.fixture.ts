/** For tests: a program that reads every file of a folder as a submission, and says what became of each, and what it took. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../errors.ts';
import { fingerprintOf, readSubmission } from '../index.ts';

const folder = process.argv.at(-1) ?? '';
const before = process.resourceUsage().maxRSS;
for (const name of readdirSync(folder)) {
  const bytes = readFileSync(join(folder, name));
  const began = performance.now();
  const became = read(bytes, name);
  process.stdout.write(`${JSON.stringify({ name, ...became, seconds: (performance.now() - began) / 1000 })}\n`);
}
process.stdout.write(`${JSON.stringify({ megabytes: (process.resourceUsage().maxRSS - before) / 1024 })}\n`);

function read(bytes: Uint8Array, name: string): { fate: string; says: string } {
  try {
    const { submission, doubts } = readSubmission(bytes, name);
    fingerprintOf(submission);
    return { fate: doubts.length > 0 ? 'doubted' : 'honest', says: doubts.map(({ says }) => says).join('; ') };
  } catch (error) {
    const { message, stack } = error as Error;
    return error instanceof UsageError
      ? { fate: 'refused', says: message }
      : { fate: 'broken', says: stack ?? message };
  }
}
