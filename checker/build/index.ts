/** What is shipped, made anew in `dist/`: nothing in it needs another package, but who wrote what is in it is named. */
import { rm, writeFile } from 'node:fs/promises';
import { buildContext } from '../../sample-app/build.ts';
import { noticesOf } from './notices.ts';
import { buildPage } from './page.ts';
import { buildProgram } from './program.ts';

const dist = new URL('../../dist/', import.meta.url);

await rm(dist, { recursive: true, force: true });
const made = await Promise.all([buildProgram(), buildPage(), buildContext()]);
await writeFile(new URL('THIRD-PARTY-NOTICES', dist), await noticesOf(made));
