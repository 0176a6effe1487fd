/** Why no engine answers, and what makes one answer. */

import { toType } from '../../../to-type.ts';
import { say } from '../../../words/index.ts';
import type { Facts } from '../facts.ts';
import { type Rule, rule } from '../rule.ts';

const words = () => say.cluster.findings;
const chosen = ({ machine }: Facts) =>
  ['DOCKER_HOST', 'DOCKER_CONTEXT'].flatMap((name) => {
    const value = machine.environment[name];
    return value ? [{ name, value }] : [];
  })[0];
/** None answers, and neither the person's choice nor their rights are why. */
const isAbsent = (facts: Facts) => !facts.engine && !facts.broken && !chosen(facts) && !facts.machine.forbiddenSocket;

export const noEngineRules: Rule[] = [
  rule(
    'engine-silent',
    'problem',
    (facts) => !facts.engine && !facts.broken && !facts.machine.forbiddenSocket && chosen(facts),
    ({ name, value }) => ({ ...words().silentHost(name, value), next: toType`unset ${name}` }),
  ),
  rule(
    'engine-forbidden',
    'problem',
    (facts) => !facts.engine && !facts.broken && facts.machine.forbiddenSocket,
    (socket) => ({ ...words().forbidden(socket), next: say.cluster.thenLogIn('sudo usermod -aG docker $USER') }),
  ),
  rule(
    'engine-absent',
    'note',
    (facts) => isAbsent(facts) && facts.machine.canProvideEngine,
    () => ({ ...words().noEngineYet, next: 'swarmlab up' }),
  ),
  rule(
    'engine-absent',
    'problem',
    (facts) => isAbsent(facts) && !facts.machine.canProvideEngine && facts.machine.system,
    (system) => words().noEngine(say.cluster.cannotInstall(say.cluster.install[system])),
  ),
];
