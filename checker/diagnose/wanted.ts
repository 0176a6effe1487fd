/** What a step's checks ask of one service, all together, and the command that makes the service so. */
import { sameImage } from '../judge/index.ts';
import type { Expectation, ServiceSeen } from '../model.ts';
import { toType } from '../to-type.ts';
import type { Facts } from './mistake.ts';

export interface Wanted {
  image?: string;
  replicas?: number;
}

/** What the checks of the step say of a service; the check that does not hold counts first. */
export function wantedOf({ name }: ServiceSeen, { expectation, step = [] }: Facts): Wanted {
  const about = [...(expectation ? [expectation] : []), ...step].filter(
    (one): one is Extract<Expectation, { service: string }> => 'service' in one && one.service === name,
  );
  const images = about.flatMap((one) => imageIn(one) ?? []);
  const replicas = about.flatMap((one) => (one.kind === 'service' && one.replicas ? [one.replicas.desired] : []));
  return { ...(images[0] && { image: images[0] }), ...(replicas[0] !== undefined && { replicas: replicas[0] }) };
}

function imageIn(expectation: Expectation): string | undefined {
  if (expectation.kind === 'service') return expectation.image;
  if (expectation.kind !== 'tasks') return undefined;
  const [only, ...others] = expectation.groups.running ?? [];
  return others.length === 0 ? only?.image : undefined;
}

/** True where the service asks for another image than it should. */
export function hasOtherImage({ image }: ServiceSeen, wanted: Wanted): boolean {
  return wanted.image !== undefined && !sameImage(image, wanted.image);
}

/** The update that makes the service what it should be; undefined where it is. */
export function mending(service: ServiceSeen, wanted: Wanted): string | undefined {
  const options = [
    ...(hasOtherImage(service, wanted) ? ['--image', wanted.image ?? ''] : []),
    ...(wanted.replicas !== undefined && service.mode === 'replicated' && service.replicas !== wanted.replicas
      ? ['--replicas', String(wanted.replicas)]
      : []),
  ];
  return options.length > 0 ? toType`docker service update ${options} ${service.name}` : undefined;
}

/** True for a service that must not be removed: a check of the step asks for it, or it was there before the step. */
export function mustStay(service: ServiceSeen, facts: Facts): boolean {
  const { step = [], seen } = facts;
  const { name, createdAt } = service;
  const isAsked = step.some((one) => one.kind !== 'absent' && 'service' in one && one.service === name);
  const wasThere = seen.stepBegan !== undefined && createdAt <= seen.stepBegan.after;
  return !mustGo(service, facts) && (isAsked || wasThere);
}

/** True where a check of the step asks that it is gone. */
export function mustGo({ name }: ServiceSeen, { step = [] }: Facts): boolean {
  return step.some((one) => one.kind === 'absent' && one.service === name);
}
