/**
 * Reads `labs/NN-slug/wrong/NAME.sh` and `labs/NN-slug/right/NAME.sh`: a header of comments that says which step is answered, and
 * what the step's checks must find wrong or why they must accept it; then the commands as a student would type them.
 */

import type { Answer, Kind, Lab, Problem, Reason, ScriptedAnswer, Step } from '../model.ts';
import { say } from '../words/index.ts';
import { Problems, suggest } from '../written/index.ts';
import { kinds } from './checks/kinds.ts';
import { checksOf, stepsWithChecks } from './judged.ts';
import { fillIn } from './parameters.ts';

/** What is read of one answer: `problems` holds all that is wrong with it; `answer` is there when nothing is. */
export interface AnswerRead {
  answer?: Answer;
  problems: Problem[];
}

/** Reads an answer of the kind that its folder is named after. */
export function parseAnswer(text: string, file: string, lab: Lab, kind: Answer['kind']): AnswerRead {
  const found = new Problems(file);
  const plain = text.replace(/\r\n?/g, '\n');
  const script = lab.drawn ? fillIn(plain, lab.drawn, found) : plain;
  const header = readHeader(script);
  const step = readStep(header, lab, found);
  const verdict = readers[kind](header, step, found);
  if (!script.split('\n').some((line) => line.trim() !== '' && !line.startsWith('#'))) {
    found.error(1, 'empty-answer', say.prove.noCommands);
  }
  const problems = found.list();
  if (!step || problems.length > 0) return { problems };
  const name = file.split('/').at(-1)?.replace(/\.sh$/, '') ?? file;
  const node = header.find((entry) => entry.name === 'node')?.value;
  const stops = header.some((entry) => entry.name === 'engine' && entry.value === 'stops');
  const common: ScriptedAnswer = {
    ...(stops && { engine: 'stops' }),
    ...found.at(1),
    name,
    step: step.id,
    script,
    ...(node ? { node } : {}),
  };
  return { answer: { ...common, ...verdict }, problems };
}

/** What a header says of the verdict that is right, for either kind of answer. */
const readers = {
  wrong: (header: Entry[], step: Step | undefined, found: Problems) => {
    const reasons = header.filter(({ name }) => name === 'fails').flatMap((entry) => readReason(entry, step, found));
    if (!header.some(({ name }) => name === 'fails')) found.error(1, 'missing-reason', say.prove.noReason);
    for (const { line } of header.filter(({ name }) => name === 'why')) {
      found.error(line, 'misplaced-header', say.prove.misplaced('why', 'wrong'));
    }
    return { kind: 'wrong' as const, reasons };
  },
  right: (header: Entry[], _step: Step | undefined, found: Problems) => {
    const why = header.filter(({ name, value }) => name === 'why' && value !== '').map(({ value }) => value);
    if (why.length === 0) found.error(1, 'missing-why', say.prove.noWhy);
    for (const { line } of header.filter(({ name }) => name === 'fails')) {
      found.error(line, 'misplaced-header', say.prove.misplaced('fails', 'right'));
    }
    return { kind: 'right' as const, why: why.join(' ') };
  },
};

interface Entry {
  name: 'step' | 'fails' | 'why' | 'node' | 'engine';
  value: string;
  line: number;
}

function readHeader(script: string): Entry[] {
  const lines = script.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return lines.slice(0, end < 0 ? lines.length : end).flatMap((text, index) => {
    const [, name, value = ''] = /^#\s*(step|fails|why|node|engine):\s*(.*?)\s*$/.exec(text) ?? [];
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
