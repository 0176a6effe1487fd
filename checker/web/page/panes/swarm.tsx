import { words } from '../language.ts';

export function Swarm() {
  return <p class="empty">{words.value.empty.swarm}</p>;
}
