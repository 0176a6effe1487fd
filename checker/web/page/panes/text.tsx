import { words } from '../language.ts';

export function Text() {
  return <p class="empty">{words.value.empty.text}</p>;
}
