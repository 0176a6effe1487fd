import { words } from '../language.ts';

export function Terminals() {
  return <p class="empty">{words.value.empty.terminals}</p>;
}
