/** Mistakes that services tell of: what they ask for, and what became of their updates. */
import type { Mistake } from '../mistake.ts';
import { hostMode } from './host-mode.ts';
import { neverUpdated } from './never-updated.ts';
import { nothingPublished } from './nothing-published.ts';
import { otherName } from './other-name.ts';
import { otherReplicas } from './other-replicas.ts';
import { portTaken } from './port-taken.ts';
import { rolledBack } from './rolled-back.ts';
import { serviceMissing } from './service-missing.ts';
import { serviceMisspelt } from './service-misspelt.ts';
import { updatePaused } from './update-paused.ts';
import { updateUnfinished } from './update-unfinished.ts';
import { wrongMode } from './wrong-mode.ts';
import { wrongTargetPort } from './wrong-target-port.ts';

export const serviceMistakes: readonly Mistake[] = [
  serviceMisspelt,
  otherName,
  wrongMode,
  updatePaused,
  rolledBack,
  portTaken,
  serviceMissing,
  wrongTargetPort,
  hostMode,
  nothingPublished,
  neverUpdated,
  otherReplicas,
  updateUnfinished,
];
