/**
 * `npm run record:labs`: records anew what the bench hands in, a student's way through labs on a real cluster. Needed where a check of
 * one of them has become stricter than what was recorded. Takes about eight minutes.
 */
import { fileURLToPath } from 'node:url';
import { validLabs } from '../../run/index.ts';
import { recordedLabs, recording } from '../recorded-class.ts';
import { Desk, done } from './desk.ts';

const cluster = process.argv[2] ?? 'recorded';
await done(['up', '--cluster', cluster]);
try {
  const desk = new Desk('s01', cluster);
  for (const lab of await validLabs(recordedLabs)) {
    console.log(`${new Date().toISOString()} ${lab.id}`);
    await desk.workThrough(lab);
  }
  await desk.handIn(fileURLToPath(recording), recordedLabs);
} finally {
  await done(['down', '--cluster', cluster]);
}
