import type { PortSpec } from '../model.ts';

/** `8000:5000`, `8000:5000/udp`, `8000:5000/tcp/host`. */
export const portPattern = /^(\d{1,5}):(\d{1,5})(?:\/(tcp|udp|sctp))?(?:\/(ingress|host))?$/;

/** Of a text that matches `portPattern`. */
export function toPort(written: string): PortSpec {
  const [, published, target, protocol = 'tcp', mode = 'ingress'] = portPattern.exec(written) ?? [];
  return {
    published: Number(published),
    target: Number(target),
    protocol: protocol as PortSpec['protocol'],
    mode: mode as PortSpec['mode'],
  };
}
