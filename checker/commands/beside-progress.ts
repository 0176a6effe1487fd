/** Shows several labs that are run at once: each in one piece when it is over, and below where the others are. */
import { cut, paint } from '../report/index.ts';
import type { OnEvent } from '../run/index.ts';
import { say } from '../words/index.ts';
import { liveLine } from './live-line.ts';
import type { Output } from './output.ts';
import { stepLine } from './progress.ts';

export function besideProgress(output: Output, of: number): { onEvent: OnEvent; done(): void } {
  const colours = paint(output);
  const line = liveLine(output);
  const under = new Map<string, string>();
  let done = 0;
  let shown = -1;
  const onEvent: OnEvent = (event, lab) => {
    if (event.type === 'lab') {
      under.set(event.lab.id, '');
      if (!output.live) line.print(say.prove.labBegun(event.lab.id));
    } else if (event.type === 'step') {
      under.set(event.lab.id, event.step.title);
    } else if (event.type === 'labDone') {
      done += 1;
      under.delete(event.lab.id);
      line.print(colours.bold(cut(`${event.lab.id}: ${event.lab.title}`, output.width)));
      for (const step of event.lab.steps) line.print(stepLine(step, output));
    } else if (event.type === 'done') {
      return line.clear();
    }
    if (lab && done < of) {
      if (shown !== done) line.show(say.prove.labs(done, of));
      shown = done;
      line.detail([...under].map(([id, step]) => (step === '' ? id : `${id} (${step})`)).join(', '));
    }
  };
  return { onEvent, done: line.clear };
}
