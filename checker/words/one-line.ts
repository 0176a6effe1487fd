/**
 * What is put into a message stays within its line: a name with a line end in it begins no line that looks like one of ours. Held here, where
 * data becomes words, so that no message has to think of it.
 */

/** All that a terminal, a browser or an editor breaks a line at, with the blanks that follow. */
const lineEnds = /[\n\r\v\f\u0085\u2028\u2029][\s\u0085]*/g;

/** The text in one line. */
export function oneLine(text: string): string {
  return text.replace(lineEnds, ' ');
}

const composed = Symbol('composed');

/** Marks a message that is made of others, whose line ends are ours. */
export function ofMessages<F extends (...data: never[]) => string>(message: F): F {
  return Object.assign(message, { [composed]: true });
}

/** The same catalogue, whose messages put all that they are given into one line. */
export function inOneLine<T extends object>(catalogue: T): T {
  return Object.fromEntries(Object.entries(catalogue).map(([name, entry]) => [name, held(entry)])) as T;
}

function held(entry: unknown): unknown {
  if (isPlain(entry)) return inOneLine(entry);
  if (typeof entry !== 'function' || composed in entry) return entry;
  return (...data: unknown[]) => entry(...data.map(flat));
}

/** The same where there is nothing to do, which is nearly always. */
function flat(value: unknown): unknown {
  if (typeof value === 'string') return oneLine(value);
  if (Array.isArray(value)) return value.map(flat);
  if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [oneLine(key), flat(one)]));
  return value;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
