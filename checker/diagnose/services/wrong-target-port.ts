import type { PortSpec } from '../../model.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import { portsAsked } from '../facts.ts';
import type { Facts, Found, Mistake } from '../mistake.ts';

/** A published port leads to a port of the containers at which nothing listens. */
export const wrongTargetPort: Mistake = {
  id: 'wrong-target-port',
  find: (facts) => {
    const { expectation, service, evidence } = facts;
    const running = facts.tasks.filter(({ state, desired }) => state === 'running' && desired === 'running');
    const [open] = evidence.listening.filter(({ taskId }) => running.some(({ id }) => id === taskId));
    const port = service?.ports.find((one) => one.protocol === 'tcp' && concerns(one, facts));
    if (!expectation || !service || !open || !port || open.ports.includes(port.target)) return undefined;
    return found(service.name, port, open.ports);
  },
};

/** The port that the check is about: one that is asked, or one that should lead elsewhere. */
function concerns({ published }: PortSpec, { expectation, keys }: Facts): boolean {
  if (expectation?.kind === 'http') return expectation.answers && portsAsked(expectation.urls).includes(published);
  if (expectation?.kind !== 'service' || !keys.includes('ports')) return false;
  return expectation.ports?.some((wanted) => wanted.published === published) ?? false;
}

function found(service: string, port: PortSpec, open: number[]): Found {
  const { published, target } = port;
  const [only] = open;
  const change = ['--publish-rm', String(target), '--publish-add', `published=${published},target=${only}`];
  const next =
    open.length === 1
      ? toType`docker service update ${change} ${service}`
      : toType`docker service inspect --pretty ${service}`;
  return {
    says: say.diagnose.services.publishes(service, [port]),
    matters: say.diagnose.services.wrongTargetPort(target, open),
    next,
  };
}
