import type { PortSpec } from '../../model.ts';
import { type Kind, type Mutation, respecified } from './mutation.ts';

/** Each port missing, at another number, to another target, as UDP, of the node itself; and one too many. */
export const ports: Kind = (service) => {
  const to = (change: string, others: PortSpec[]): Mutation => ({
    id: `${service.name} ports ${change}`,
    apply: (seen) => respecified(seen, service, (one) => ({ ...one, ports: others })),
  });
  const each = service.ports.flatMap((port) => {
    const { published, target } = port;
    const name = `${published}:${target}`;
    const instead = (change: string, other: PortSpec) =>
      to(
        `${name}=${change}`,
        service.ports.map((one) => (one === port ? other : one)),
      );
    return [
      to(
        `-${name}`,
        service.ports.filter((one) => one !== port),
      ),
      instead(`${published + 1000}:${target}`, { ...port, published: published + 1000 }),
      instead(`${published}:${target + 1}`, { ...port, target: target + 1 }),
      instead('udp', { ...port, protocol: 'udp' }),
      ...(port.mode === 'ingress' ? [instead('host', { ...port, mode: 'host' })] : []),
    ];
  });
  const extra: PortSpec = { published: 9900, target: 5000, protocol: 'tcp', mode: 'ingress' };
  return [...each, to('+9900:5000', [...service.ports, extra])];
};
