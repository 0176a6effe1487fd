/** Cutting what engines and services say to what a line of a submission may hold. */
import { limits } from '../limits.ts';

/** The value with texts of at most so many characters, and lists and labels of as many entries as are allowed, the latest. */
export function clipped<T>(value: T, most: number = limits.text): T {
  return clip(value, most) as T;
}

function clip(value: unknown, most: number): unknown {
  // A cut may go through the middle of a character.
  if (typeof value === 'string')
    return (value.length > most ? value.slice(0, most) : value).replace(/\p{Cs}/gu, '\ufffd');
  if (Array.isArray(value)) return value.slice(-limits.moments).map((one) => clip(one, most));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key, of]) => key !== '__proto__' && of !== undefined);
  const few = entries.slice(0, limits.names).map(([key, of]) => [clip(key, most), clip(of, most)]);
  return Object.fromEntries(few);
}
