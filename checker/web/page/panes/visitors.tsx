import { words } from '../language.ts';

export function Visitors() {
  return <p class="empty">{words.value.empty.visitors}</p>;
}
