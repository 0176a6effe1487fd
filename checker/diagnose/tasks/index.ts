/** Mistakes that tasks tell of: why one waits, was rejected or ended. */
import type { Mistake } from '../mistake.ts';
import { attemptsUsedUp } from './attempts-used-up.ts';
import { containerExits } from './container-exits.ts';
import { historyNotKept } from './history-not-kept.ts';
import { hostPortTaken } from './host-port-taken.ts';
import { imageMissing } from './image-missing.ts';
import { imageMisspelt } from './image-misspelt.ts';
import { mountMissing } from './mount-missing.ts';
import { noNodeFits } from './no-node-fits.ts';
import { noResources } from './no-resources.ts';
import { notRestarted } from './not-restarted.ts';
import { programMissing } from './program-missing.ts';
import { startFirstStuck } from './start-first-stuck.ts';
import { tooManyPerNode } from './too-many-per-node.ts';

export const taskMistakes: readonly Mistake[] = [
  historyNotKept,
  startFirstStuck,
  imageMisspelt,
  imageMissing,
  mountMissing,
  programMissing,
  hostPortTaken,
  noNodeFits,
  noResources,
  tooManyPerNode,
  notRestarted,
  attemptsUsedUp,
  containerExits,
];
