import type { Block } from '../model.ts';
import { say } from '../words/index.ts';
import { nearest, type Problems } from '../written/index.ts';
import { readChecks } from './checks/read.ts';
import { readConsole } from './console.ts';
import type { Fence } from './markdown.ts';
import { optionsSchema, readOptions } from './options.ts';

/** What a fence means: blocks to run and to judge. None for prose, and none after a problem. */
export function readFence(fence: Fence, solution: boolean, problems: Problems): Block[] {
  const { info, line, text } = fence;
  const [language = '', ...words] = info.split(/\s+/);
  switch (kindOf(fence, problems)) {
    case 'sh': {
      const options = readOptions(words, line, problems);
      const script = text.trimEnd();
      if (script === '') problems.error(line, 'fence-empty', say.lab.fences.empty);
      return options ? [{ type: 'command', ...problems.at(line), script, ...options, solution }] : [];
    }
    case 'console': {
      if (words.length > 0) problems.error(line, 'unknown-option', say.lab.fences.consoleOption(language));
      if (text.trim() === '') problems.error(line, 'fence-empty', say.lab.fences.empty);
      else return readConsole(text, line + 1, problems).map((command) => ({ ...command, solution }));
      return [];
    }
    case 'check': {
      const [extra] = words.slice(1);
      if (extra) problems.error(line, 'unknown-option', say.lab.fences.checkOption(extra));
      return readChecks(text, line + 1, problems);
    }
    default:
      return [];
  }
}

/** Which fence this is. A slip in its first line must not silently turn it into prose. */
export function kindOf({ info, line }: Fence, problems: Problems): 'sh' | 'console' | 'check' | 'prose' {
  const [language = '', ...words] = info.split(/\s+/);
  const [second = ''] = words;
  if (language === 'sh' || language === 'console') return language;
  if (language === 'yaml' && second === 'check') return 'check';
  const wrong = (meant: string) => {
    problems.error(line, 'unknown-fence', say.lab.fences.unknown(info, meant));
  };
  const known = nearest(language, ['sh', 'console', 'yaml']);
  const options = Object.keys(optionsSchema.shape);
  const takesOption = words.some((word) => options.some((option) => word.startsWith(`${option}=`)));
  if (['yaml', 'yml'].includes(language.toLowerCase()) || known === 'yaml') {
    if (nearest(second, ['check'])) wrong('yaml check');
  } else if (takesOption) wrong(['sh', ...words].join(' '));
  else if (language.toLowerCase() === 'sh' || known === 'console') wrong(known ?? 'sh');
  return 'prose';
}
