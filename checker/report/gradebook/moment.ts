import { plain } from './plain.ts';

/** A moment as people read it, to the minute; as it stands where it is none. */
export function moment(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return plain(iso, 40);
  return `${at.toISOString().replace('T', ' ').slice(0, -8)} UTC`;
}
