/** Whose a service is, as a lab says it. */
import type { Lab } from '../model.ts';
import { checksOf } from './judged.ts';

/** True for a service of a name that a lab may create. */
export function isOwned({ owns }: Pick<Lab, 'owns'>, service: string): boolean {
  const isOfStack = owns.stacks?.some((stack) => service.startsWith(`${stack}_`)) === true;
  const isNamed = (name: string) => (name.endsWith('*') ? service.startsWith(name.slice(0, -1)) : service === name);
  return isOfStack || owns.services.some(isNamed);
}

/** The names of services that its checks are about. */
export function servicesAskedFor({ steps }: Pick<Lab, 'steps'>): string[] {
  return steps.flatMap(checksOf).flatMap(({ expect }) => ('service' in expect ? [expect.service] : []));
}

/** Tells services that a lab is about, those that it owns or that its checks name, from others. */
export function isAbout(lab: Lab): (service: string) => boolean {
  const named = servicesAskedFor(lab);
  return (service) => named.includes(service) || isOwned(lab, service);
}
