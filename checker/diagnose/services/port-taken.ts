import type { PortSpec, ServiceSeen } from '../../model.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import type { Mistake } from '../mistake.ts';
import { mustGo, mustStay } from '../wanted.ts';

/** Another service publishes a port that this one should. */
export const portTaken: Mistake = {
  id: 'port-taken',
  find: (facts) => {
    const { expectation, service, seen, keys } = facts;
    if (expectation?.kind !== 'service' || !(keys.includes('ports') || keys.includes('service'))) return undefined;
    const others = seen.services.filter(({ id }) => id !== service?.id);
    const wanted = (expectation.ports ?? []).filter(({ published }) => !service || !publishes(service, published));
    for (const { published } of wanted) {
      const holder = others.find((other) => publishes(other, published));
      if (!holder) continue;
      return {
        says: say.diagnose.services.publishes(holder.name, holder.ports),
        matters: mustGo(holder, facts)
          ? say.diagnose.services.portTakenByGone(published, holder.name)
          : mustStay(holder, facts)
            ? say.diagnose.services.portTakenByOwner(published, holder.name)
            : say.diagnose.services.portTaken(published, holder.name),
        next: mustGo(holder, facts)
          ? toType`docker service rm ${holder.name}`
          : toType`docker service inspect --pretty ${holder.name}`,
      };
    }
    return undefined;
  },
};

/** On every node: one that is published in mode host is taken on nodes with a task only. */
function publishes({ ports }: ServiceSeen, port: number): boolean {
  return ports.some(({ published, mode }: PortSpec) => published === port && mode === 'ingress');
}
