/** What stands at bars, and how much room it takes. */
import { say } from '../../words/index.ts';
import { widthOf } from '../style.ts';
import type { Life } from './life.ts';

/** What stands at the end of a bar. */
export function endingLabel({ ending, task }: Life): string {
  return ending === undefined ? '' : say.html.timeline.ending(ending, task.exit);
}

/** About how wide a text is in the drawing's small letters, in pixels. */
export function textWidth(text: string): number {
  return widthOf(text) * 6.2 + 8;
}
