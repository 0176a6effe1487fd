import { type Markup, markup } from '../../markup.ts';

/** A table that scrolls by itself where it is wider than the screen; `heading` is the id of its heading. */
export function scrolling(heading: string, head: Markup, body: Markup): Markup {
  return markup`<div class="scroll" role="group" aria-labelledby="${heading}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}
