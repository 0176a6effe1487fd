/**
 * Tells keys that were meant from a line that was typed, or pasted, into the wrong terminal: its letters would show hints, and those
 * count. What asks for something is done only if nothing else is typed close to it.
 */
import { type Key, keyOf, type Pressed } from '../keys.ts';

/** How long a letter must stand alone, in milliseconds: somebody who types words is faster. */
const alone = 300;
/** How long after a letter that means nothing a line is still being typed. */
const typing = 1500;

/** To go somewhere, or to end, is undone by another key. */
const harmless: ReadonlySet<Key> = new Set([
  'next',
  'previous',
  'up',
  'down',
  'pageUp',
  'pageDown',
  'help',
  'interrupt',
]);

export interface Deliberate {
  press(text: string | undefined, pressed: Pressed): void;
  /** Forgets what is not decided yet. */
  stop(): void;
}

/** Hands on the keys that were meant. */
export function deliberate(onKey: (key: Key) => void): Deliberate {
  let isPasted = false;
  let strayUntil = 0;
  let last = { at: Number.NEGATIVE_INFINITY, isHarmless: true };
  let held: NodeJS.Timeout | undefined;
  const stop = () => {
    clearTimeout(held);
    held = undefined;
  };
  const press = (text: string | undefined, pressed: Pressed) => {
    const key = keyOf(text, pressed);
    if (pressed.name === 'paste-start' || pressed.name === 'paste-end') {
      isPasted = pressed.name === 'paste-start';
      return stop();
    }
    if (isPasted && key !== 'interrupt') return;
    stop();
    const now = performance.now();
    const isHarmless = harmless.has(key);
    if (isLetter(text)) {
      const isClose = now - last.at < alone && !(isHarmless && last.isHarmless);
      last = { at: now, isHarmless };
      if (key === 'other') strayUntil = now + typing;
      else if (isClose) strayUntil = Math.max(strayUntil, now + alone);
    }
    if (isHarmless || key === 'other') return onKey(key);
    if (now >= strayUntil) held = setTimeout(() => onKey(key), alone);
  };
  return { press, stop };
}

/** True for what is typed as a part of a line. */
function isLetter(text: string | undefined): boolean {
  return text !== undefined && /^[^\p{C}]+$/u.test(text);
}
