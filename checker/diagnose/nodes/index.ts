/** Mistakes that nodes tell of: why they take no tasks. */

import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import type { Mistake } from '../mistake.ts';
import { joinedTwice } from './joined-twice.ts';
import { nodesThat } from './missing-nodes.ts';

export const nodeMistakes: readonly Mistake[] = [
  joinedTwice,
  nodesThat(
    'node-down',
    ({ state }) => state === 'down',
    (names) => say.diagnose.nodes.down(names),
    () => 'swarmlab up',
  ),
  nodesThat(
    'node-drained',
    ({ state, availability }) => state !== 'down' && availability === 'drain',
    (names) => say.diagnose.nodes.drained(names),
    (name) => toType`docker node update --availability active ${name}`,
  ),
  nodesThat(
    'node-paused',
    ({ state, availability }) => state !== 'down' && availability === 'pause',
    (names) => say.diagnose.nodes.paused(names),
    (name) => toType`docker node update --availability active ${name}`,
  ),
];
