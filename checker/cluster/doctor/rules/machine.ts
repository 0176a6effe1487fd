/** What the machine on which this program runs means for labs. */
import { say } from '../../../words/index.ts';
import type { Facts } from '../facts.ts';
import { type Rule, rule } from '../rule.ts';
import { gib, isRemote, leastDisk, leastMemory, shown } from './sizes.ts';

const words = () => say.cluster.findings;
const hasMemory = ({ machine }: Facts) => machine.memory >= leastMemory;
const hasDisk = ({ machine }: Facts) => machine.free >= leastDisk;
/** What is free on `/` is nothing to the engine where it keeps its data elsewhere. */
const keepsElsewhere = ({ engine }: Facts) => engine?.isHere === true && engine.free !== undefined;
const isWsl2 = ({ machine }: Facts) => /microsoft.*WSL2/i.test(machine.kernel);
const isWsl1 = ({ machine }: Facts) => /-Microsoft$/.test(machine.kernel);

export const machineRules: Rule[] = [
  rule(
    'memory',
    'ok',
    (facts) => !isRemote(facts) && hasMemory(facts) && facts.machine.memory,
    (bytes) => words().memory(shown(bytes)),
  ),
  rule(
    'memory',
    'problem',
    (facts) => !isRemote(facts) && !hasMemory(facts) && facts.machine.memory,
    (bytes) => words().littleMemory(shown(bytes), leastMemory / gib),
  ),
  rule(
    'disk',
    'ok',
    (facts) => !isRemote(facts) && hasDisk(facts) && facts.machine.free,
    (bytes) => words().disk(shown(bytes)),
  ),
  rule(
    'disk',
    'problem',
    (facts) => !isRemote(facts) && !keepsElsewhere(facts) && !hasDisk(facts) && { bytes: facts.machine.free },
    ({ bytes }) => ({ ...words().littleDisk(shown(bytes), leastDisk / gib), next: 'swarmlab down --purge' }),
  ),
  rule(
    'windows',
    'problem',
    ({ machine }) => machine.platform === 'win32',
    () => words().windows,
  ),
  rule('wsl1', 'problem', isWsl1, () => words().wsl1),
  rule('wsl2', 'note', isWsl2, () => words().wsl2),
  rule(
    'wsl2-integration',
    'note',
    (facts) => isWsl2(facts) && !facts.engine && facts.machine.isBesideDesktop,
    () => words().wsl2Integration,
  ),
];
