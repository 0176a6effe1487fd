import { sameImage } from '../images.ts';
import { byClass } from './classes.ts';

/** Compares two cells of one column. */
type Same = (expected: string, actual: string) => boolean;

const free: Same = () => true;
const equal: Same = (expected, actual) => byClass(expected) === byClass(actual);

/** An id is free. The `*` of `docker node ls` is not: it marks the node that was asked. */
const id: Same = (expected, actual) => expected.endsWith('*') === actual.endsWith('*');

/** `Running 5 minutes ago`, `Up 5 minutes (healthy)`: how long is free. */
const state: Same = (expected, actual) => withoutAge(expected) === withoutAge(actual);

/** `"task: non-zero exit (143): do…"`, in older engines `do...`: what was cut off is not known, on either side. */
const truncated: Same = (expected, actual) => {
  if (expected === '' || actual === '') return expected === actual;
  const [one, other] = [readCut(expected), readCut(actual)];
  if (one.cut && other.cut) return one.text.startsWith(other.text) || other.text.startsWith(one.text);
  if (one.cut) return other.text.startsWith(one.text);
  return other.cut ? one.text.startsWith(other.text) : one.text === other.text;
};

/** `*:8000->5000/tcp, 5000/tcp`: in any order, at any address. */
const ports: Same = (expected, actual) => portsOf(expected).join() === portsOf(actual).join();

const columns: Record<string, Same> = {
  ID: id,
  'CONTAINER ID': id,
  'IMAGE ID': id,
  'NETWORK ID': id,
  NAME: equal,
  NAMES: equal,
  HOSTNAME: equal,
  REPOSITORY: equal,
  TAG: equal,
  DRIVER: equal,
  SCOPE: equal,
  MODE: equal,
  REPLICAS: equal,
  AVAILABILITY: equal,
  'MANAGER STATUS': equal,
  'DESIRED STATE': equal,
  'CURRENT STATE': state,
  STATUS: state,
  ERROR: truncated,
  COMMAND: truncated,
  IMAGE: sameImage,
  PORTS: ports,
  NODE: free,
  'ENGINE VERSION': free,
  CREATED: free,
  SIZE: free,
};

/** True for a column that docker is known to print. */
export function isKnownColumn(name: string): boolean {
  return Object.hasOwn(columns, name);
}

/** True when two cells say the same; what changes from run to run does not count. */
export function sameCell(column: string, expected: string, actual: string): boolean {
  return columns[column]?.(expected, actual) ?? false;
}

const age =
  /\s*\b(?:less than a second|about an? (?:minute|hour)|\d+ (?:second|minute|hour|day|week|month|year)s?)(?: ago)?\b/i;

/** A cell without how long it has been so: `Running 5 minutes ago` -> `Running`. */
export function withoutAge(cell: string): string {
  return cell.replace(age, '');
}

function readCut(cell: string): { text: string; cut: boolean } {
  const text = cell.replace(/^"(.*)"$/, '$1');
  const whole = text.replace(/(?:…|\.\.\.)$/, '');
  return { text: whole, cut: whole !== text };
}

function portsOf(cell: string): string[] {
  const ports = cell.split(/,\s*/).map((port) => port.replace(/^.*:(?=\d+(?:-\d+)?->)/, ''));
  return [...new Set(ports)].sort();
}
