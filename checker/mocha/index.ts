/**
 * Labs as Mocha specs: `mocha --require swarmlab/mocha lab.md`. Mocha loads this before the specs, and calls what it exports:
 * a global setup, which comes after all specs were loaded, and root hooks.
 */
import { createRequire } from 'node:module';
import type Mocha from 'mocha';
import { formatProblem } from '../lab/index.ts';
import { readLabNow } from '../run/index.ts';
import { chooseLanguage } from '../words/choose.ts';
import { say, speak } from '../words/index.ts';
import { hold } from './hold.ts';
import { inWords } from './in-words.ts';
import { Session } from './session.ts';
import { declareLab } from './suite.ts';

const settings = {
  cluster: process.env.SWARMLAB_CLUSTER || 'default',
  up: !['', '0', undefined].includes(process.env.SWARMLAB_UP),
};
const newSession = () => new Session(() => hold(settings));

let session = newSession();
let problems: string[] = [];
let isSetUp = false;

speak(chooseLanguage([], process.env));

// How compilers for Mocha load what is not JavaScript. Node prefers `module.registerHooks`, which Node 20 does not have.
createRequire(import.meta.url).extensions['.md'] = (_module, path) => {
  if (process.env.MOCHA_WORKER_ID !== undefined) throw inWords(say.mocha.parallel);
  const { lab, problems: found } = readLabNow(path, {
    student: process.env.SWARMLAB_STUDENT || undefined,
    marking: true,
  });
  if (lab) declareLab(lab, session);
  else problems.push(...found.map(formatProblem));
  if (isSetUp) assertValid(); // with --watch specs are loaded again, and the setup is not called again
};

/** Nothing is run where a lab is invalid; what is wrong with any of them is told at once. */
export function mochaGlobalSetup(): void {
  isSetUp = true;
  assertValid();
}

function assertValid(): void {
  const found = problems;
  problems = [];
  if (found.length > 0) throw inWords(found.join('\n'));
}

/** Mocha shows the name: `"after each" hook: cluster`. */
const cluster = () => session.assertSound();

/** A hook of the root that fails ends the whole run: so a broken cluster does, and no test is blamed. */
export const mochaHooks = {
  beforeEach: cluster,
  afterEach: cluster,
  async afterAll(this: Mocha.Context): Promise<void> {
    this.timeout(0); // engines have limits of their own
    const over = session;
    session = newSession();
    await over.end();
  },
};
