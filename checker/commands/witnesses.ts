/** What was seen of each of several steps that are judged at once. */
import type { Look } from '../grades.ts';
import type { Step } from '../model.ts';
import type { OnEvent } from '../run/index.ts';
import { Witness } from '../submission/recording/index.ts';

/** Hands events on, and collects from them the looks at which each step was judged, by its id. */
export function witnesses(steps: readonly Step[], onEvent: OnEvent): { onEvent: OnEvent; looksAt(id: string): Look[] } {
  const all = steps.map((step) => ({ step, witness: new Witness() }));
  return {
    onEvent: (event) => {
      for (const { step, witness } of all) {
        if (event.type === 'checking' && step.blocks.includes(event.check)) witness.onEvent(event);
      }
      onEvent(event);
    },
    looksAt: (id) => all.find(({ step }) => step.id === id)?.witness.looks() ?? [],
  };
}
