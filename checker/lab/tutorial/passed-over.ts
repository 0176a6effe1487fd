import { isOfFile } from './blocks.ts';
import { readInfo } from './info.ts';
import type { Block, Text } from './pieces.ts';
import { readPrompt } from './prompts.ts';
import { isDocker } from './windows.ts';

/** The line of the first command that a person sees in a block of which nothing was read. */
export function commandIn({ info, text, textLine }: Block): { line: number; dialect: string } | undefined {
  if (isOfFile(info, text)) return undefined;
  const found = text.split('\n').findIndex((line) => isDocker(readPrompt(line)?.script ?? line));
  if (found < 0) return undefined;
  return { line: textLine + found, dialect: readInfo(info).language };
}

/** The same of a paragraph: a tag that is not known makes text of the commands in it. Its name is that of the tag. */
export function commandInText({ text, line }: Text): { line: number; dialect: string } | undefined {
  const lines = text.split('\n');
  const found = lines.findIndex((one) =>
    /^\$ /.test(one.trim()) ? isDocker(one.trim().slice(2)) : isDocker(one) && !/[.:]$/.test(one),
  );
  if (found < 0) return undefined;
  const tag =
    lines
      .slice(0, found)
      .reverse()
      .find((one) => /^\s*[[{<:#.]/.test(one)) ?? '';
  return { line: line + found, dialect: /[\w+-]+/.exec(tag)?.[0] ?? '' };
}
