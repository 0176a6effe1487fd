/** Command lines that each command's help shows, without `swarmlab`; what each does is said in `words/`. */
import type { Command } from 'commander';
import widthOf from 'fast-string-width';
import { say } from '../words/index.ts';

const lines = {
  doctor: { all: 'doctor', quick: 'doctor --quick' },
  up: { once: 'up', other: 'up --cluster class', engine: 'up --engine 28.5 --cluster new' },
  down: { once: 'down', purge: 'down --purge' },
  status: { once: 'status', json: 'status --json' },
  list: { once: 'list' },
  progress: { all: 'progress', one: 'progress replication', clear: 'progress replication --clear' },
  run: {
    one: 'run replication',
    up: 'run --up',
    throwaway: 'run docs/tutorial.md --throwaway',
    report: 'run 1 3 --html report.html',
  },
  check: { last: 'check', step: 'check replication --step scale-up-to-four', wait: 'check --wait' },
  learn: { one: 'learn replication', on: 'learn', plain: 'learn --plain' },
  web: { one: 'web replication', on: 'web', noOpen: 'web --no-open --port 9000' },
  watch: { one: 'watch', noOpen: 'watch --no-open' },
  reset: { lab: 'reset replication', step: 'reset replication --step scale-up-to-four', all: 'reset' },
  lint: { all: 'lint', file: 'lint docs/tutorial.md', json: 'lint --format json' },
  update: { ask: 'update replication', yes: 'update docs/tutorial.md --yes' },
  new: { one: 'new my-lab' },
  import: { moodle: 'import submissions.zip --list worksheet.csv --zone +09:00' },
  exam: { fresh: 'exam new exams/91-autumn' },
  schema: { check: 'schema check' },
  prove: { one: 'prove replication', four: 'prove --parallel 4', mutations: 'prove --mutations removal' },
  shell: { manager: 'shell', node: 'shell docker-node2', program: 'shell -- docker node ls' },
  sheet: {
    one: 'sheet exam --student ada',
    file: 'sheet exam --student ada --out ada.md',
    class: 'sheet exam --roster class.yaml --out sheets',
  },
  submit: { all: 'submit', student: 'submit replication --student ada', show: 'submit --show swarmlab-ada.jsonl.gz' },
  grade: {
    class: 'grade class.yaml',
    rows: 'grade class.csv --policy rules.yaml --lab replication',
    again: 'grade class.yaml --resume',
    blind: 'grade class.yaml --anonymous class.key --out blind',
  },
  reveal: {
    names: 'reveal blind --roster class.yaml --key class.key --out grades',
  },
  export: { once: 'export', report: 'export bug.tar.gz --report report.json' },
  completion: {
    bash: 'completion bash > ~/.local/share/bash-completion/completions/swarmlab',
    zsh: 'completion zsh > ~/.zfunc/_swarmlab',
    fish: 'completion fish > ~/.config/fish/completions/swarmlab.fish',
  },
};

type Lines = typeof lines;

/** What each of these lines does: its words. */
export type Meanings = { [C in keyof Lines]: Record<keyof Lines[C], string> };

/** Each line of a command with what it does; none for a command without any. */
export function examplesOf(command: string): { line: string; meaning: string }[] {
  const meanings: Record<string, Record<string, string>> = say.cli.examples;
  return Object.entries((lines as Record<string, Record<string, string>>)[command] ?? {}).map(([key, line]) => ({
    line: `swarmlab ${line}`,
    meaning: meanings[command]?.[key] ?? '',
  }));
}

/** Adds to each command's help what it is for, by examples: beside each other where there is room, else below. */
export function withExamples(program: Command, width: number): Command {
  for (const command of program.commands) command.addHelpText('after', () => text(command.name(), width));
  return program;
}

function text(command: string, width: number): string {
  const examples = examplesOf(command);
  if (examples.length === 0) return '';
  const longest = Math.max(...examples.map(({ line }) => line.length));
  const beside = examples.every(({ meaning }) => longest + widthOf(meaning) + 4 <= width);
  const shown = examples.map(({ line, meaning }) =>
    beside ? `  ${line.padEnd(longest)}  ${meaning}` : `  ${line}\n      ${meaning}`,
  );
  return ['', say.cli.help.examples, ...shown].join('\n');
}
