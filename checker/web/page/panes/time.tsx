import { words } from '../language.ts';

export function Time() {
  return <p class="empty">{words.value.empty.time}</p>;
}
