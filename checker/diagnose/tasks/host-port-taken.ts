import type { ServiceSeen } from '../../model.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import type { Facts } from '../mistake.ts';
import { inTaskError } from '../troubles.ts';

/** A port is published in mode host on nodes where another task has it. */
export const hostPortTaken = inTaskError('host-port-taken', /host-mode port already in use/, (service, _, facts) => {
  const holder = holderOf(facts);
  return {
    matters: say.diagnose.tasks.hostPortTaken(holder?.name === service ? undefined : holder?.name),
    next: toType`docker service inspect --pretty ${holder?.name ?? service}`,
  };
});

/** Another service that publishes one of the ports, or else this one: a node can have its port once. */
function holderOf({ service, seen }: Facts): ServiceSeen | undefined {
  const ports = hostPorts(service);
  const sharing = seen.services.filter((one) => hostPorts(one).some((port) => ports.includes(port)));
  return sharing.find(({ id }) => id !== service?.id) ?? service;
}

function hostPorts(service: ServiceSeen | undefined): string[] {
  const inHostMode = service?.ports.filter(({ mode }) => mode === 'host') ?? [];
  return inHostMode.map(({ published, protocol }) => `${published}/${protocol}`);
}
