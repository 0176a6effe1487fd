import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import { portsAsked } from '../facts.ts';
import type { Mistake } from '../mistake.ts';

/** A port is published in mode host, and a node without a task is asked. */
export const hostMode: Mistake = {
  id: 'host-mode',
  find: ({ expectation, service, tasks, seen }) => {
    if (expectation?.kind !== 'http' || !expectation.answers || !service) return undefined;
    const asked = portsAsked(expectation.urls);
    const port = service.ports.find(({ published, mode }) => mode === 'host' && asked.includes(published));
    const silent = (seen.answers ?? [])
      .filter(({ status }) => status === undefined)
      .map(({ url }) => new URL(url).hostname);
    const nodes = tasks.filter(({ state }) => state === 'running').map(({ nodeName }) => nodeName);
    const without = seen.nodes.map(({ name }) => name).filter((name) => silent.includes(name) && !nodes.includes(name));
    if (!port || without.length === 0) return undefined;
    const { published, target } = port;
    return {
      says: say.diagnose.services.publishes(service.name, [port]),
      matters: say.diagnose.services.hostMode([...new Set(nodes)], without),
      next: toType`docker service update --publish-rm published=${published},target=${target},mode=host --publish-add published=${published},target=${target} ${service.name}`,
    };
  },
};
