/**
 * Reads `labs/NN-slug/wrong/NAME.sh`: a header of comments that says which step the mistake is made in and what the step's
 * checks must find wrong, then the commands as a student would type them.
 */

import type { Kind, Lab, Problem, Reason, Step, WrongAnswer } from '../model.ts';
import { say } from '../words/index.ts';
import { Problems, suggest } from '../written/index.ts';
import { kinds } from './checks/kinds.ts';
import { checksOf, stepsWithChecks } from './judged.ts';
import { fillIn } from './parameters.ts';

/** `problems` holds all that is wrong with it; `answer` is there when nothing is. */
export function parseWrongAnswer(text: string, file: string, lab: Lab): { answer?: WrongAnswer; problems: Problem[] } {
  const found = new Problems(file);
  const plain = text.replace(/\r\n?/g, '\n');
  const script = lab.drawn ? fillIn(plain, lab.drawn, found) : plain;
  const header = readHeader(script);
  const step = readStep(header, lab, found);
  const reasons = header.filter(({ name }) => name === 'fails').flatMap((entry) => readReason(entry, step, found));
  if (!header.some(({ name }) => name === 'fails')) found.error(1, 'missing-reason', say.prove.noReason);
  if (!script.split('\n').some((line) => line.trim() !== '' && !line.startsWith('#'))) {
    found.error(1, 'empty-answer', say.prove.noCommands);
  }
  const problems = found.list();
  if (!step || problems.length > 0) return { problems };
  const name = file.split('/').at(-1)?.replace(/\.sh$/, '') ?? file;
  const node = header.find((entry) => entry.name === 'node')?.value;
  const stops = header.some((entry) => entry.name === 'engine' && entry.value === 'stops');
  return {
    answer: {
      ...(stops && { engine: 'stops' as const }),
      ...found.at(1),
      name,
      step: step.id,
      reasons,
      script,
      ...(node ? { node } : {}),
    },
    problems,
  };
}

interface Entry {
  name: 'step' | 'fails' | 'node' | 'engine';
  value: string;
  line: number;
}

function readHeader(script: string): Entry[] {
  const lines = script.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return lines.slice(0, end < 0 ? lines.length : end).flatMap((text, index) => {
    const [, name, value = ''] = /^#\s*(step|fails|node|engine):\s*(.*?)\s*$/.exec(text) ?? [];
    return name === undefined ? [] : [{ name: name as Entry['name'], value, line: index + 1 }];
  });
}

function readStep(header: Entry[], lab: Lab, found: Problems): Step | undefined {
  const [entry, again] = header.filter(({ name }) => name === 'step');
  if (again) found.error(again.line, 'second-step', say.prove.secondStep);
  if (!entry) {
    found.error(1, 'missing-step', say.prove.noStep);
    return undefined;
  }
  const judged = stepsWithChecks(lab);
  const step = judged.find(({ id }) => id === entry.value);
  const ids = judged.map(({ id }) => id);
  if (!step) found.error(entry.line, 'unknown-step', say.prove.unknownStep(entry.value, suggest(entry.value, ids)));
  return step;
}

function readReason({ value, line }: Entry, step: Step | undefined, found: Problems): Reason[] {
  const [kind = '', key = '', ...more] = value.split(/\s+/);
  if (!isKind(kind) || key === '' || more.length > 0) {
    found.error(line, 'unknown-reason', say.prove.unknownReason(value, Object.keys(kinds)));
    return [];
  }
  if (step && !checksOf(step).some(({ expect }) => expect.kind === kind)) {
    found.error(line, 'unknown-reason', say.prove.kindNotChecked(kind, step.id));
    return [];
  }
  return [{ kind, key }];
}

function isKind(word: string): word is Kind {
  return Object.hasOwn(kinds, word);
}
