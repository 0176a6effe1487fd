/** Shows long work while it goes on: what is being set up, and what a run does. */
import type { OnProgress } from '../cluster/index.ts';
import type { StepReport } from '../model.ts';
import { cut, oneLine, paint, time, verdictWord, widthOf } from '../report/index.ts';
import type { RunEvent } from '../run/index.ts';
import { say } from '../words/index.ts';
import { liveLine } from './live-line.ts';
import type { Output } from './output.ts';

/** Shows the steps of setting something up, with the time each took. `done` ends the last one. */
export function setUpProgress(output: Output): { onProgress: OnProgress; done(): void } {
  const line = liveLine(output);
  let current: { text: string; since: number } | undefined;
  const finish = () => {
    if (current && output.live) {
      const took = time((performance.now() - current.since) / 1000);
      line.print(`${cut(oneLine(current.text), output.width - widthOf(took) - 1)} ${took}`);
    }
    current = undefined;
  };
  return {
    onProgress: (text) => {
      finish();
      current = { text, since: performance.now() };
      if (output.live) line.show(text);
      else output.write(`${oneLine(text)}\n`);
    },
    done: () => {
      finish();
      line.clear();
    },
  };
}

/** Shows a run: a line for each lab and each step, and what is going on now; with `commands` each of them too. */
export function runProgress(
  output: Output,
  { commands = false } = {},
): { onEvent(event: RunEvent): void; done(): void } {
  const colours = paint(output);
  const line = liveLine(output);
  let step = '';
  const onEvent = (event: RunEvent) => {
    switch (event.type) {
      case 'lab': {
        const { lab, index, of } = event;
        const { lab: one, labOf } = say.commands.progress;
        const head = of > 1 ? labOf(lab.id, lab.title, index + 1, of) : one(lab.id, lab.title);
        line.print(colours.bold(cut(head, output.width)));
        return;
      }
      case 'preparing':
        return line.show(say.commands.progress.preparing(event.what));
      case 'step':
        step = event.step.title;
        return line.show(step);
      case 'command': {
        const shown = `$ ${oneLine(event.command.script)}`;
        if (output.live && !commands) line.detail(shown);
        else line.print(`    ${cut(shown, output.width - 4)}`);
        return;
      }
      case 'checking':
        return line.detail(
          event.judgement.holds ? event.check.expect.kind : say.commands.progress.waiting(event.judgement.why),
        );
      case 'stepDone':
        return line.print(stepLine(event.step, output));
      case 'labDone':
      case 'done':
        return line.clear();
      case 'commandDone': {
        const { obstacle, script, exit } = event.command;
        if (!obstacle) return;
        if (exit === -1) line.print(`    ${cut(`$ ${oneLine(script)}`, output.width - 4)}`);
        const why = exit === -1 ? say.tutorial.notRunnable(obstacle) : say.tutorial.notJudged(obstacle);
        return line.print(`      ${colours.dim(cut(why, output.width - 6))}`);
      }
      case 'output':
      case 'checked':
        return;
    }
  };
  return { onEvent, done: line.clear };
}

/** A step that is over: its verdict, its title, the time it took. */
export function stepLine({ title, verdict, seconds }: StepReport, output: Output): string {
  const colours = paint(output);
  const took = time(seconds);
  return `  ${verdictWord(verdict, colours)} ${cut(title, output.width - widthOf(took) - 11)} ${colours.dim(took)}`;
}
