import type { GivenFile } from '../../model.ts';
import { isOfFile } from './blocks.ts';
import { isFileName, readInfo } from './info.ts';
import type { Block, Text } from './pieces.ts';

/** Words by which a page asks its reader to put what follows into a file. */
const asks =
  /\b(?:sav(?:e|ing)|creat(?:e|ing)|writ(?:e|ing)|put|past(?:e|ing)|copy|call(?:ed)?|nam(?:e|ed)|add|file)\b|저장|만들|작성|파일|保存|创建|作成|文件|ファイル/i;

/**
 * The file that a block gives: named in its first line, in the first comment of what it holds, or in the paragraph right above.
 * Undefined for any other block.
 */
export function fileIn(block: Block, above: Text | undefined): GivenFile | undefined {
  const name = nameOf(block, above);
  if (name === undefined || name.startsWith('/') || name.split('/').includes('..')) return undefined;
  return { name: name.replace(/^(?:\.\/)+/, ''), line: block.textLine, text: block.text };
}

function nameOf({ info, text }: Block, above: Text | undefined): string | undefined {
  const { title, language } = readInfo(info);
  if (title !== undefined && isFileName(title)) return title;
  const ofFile = isOfFile(info, text) || (language === '' && /^(?:version|services):/m.test(text));
  if (!ofFile && !['text', 'txt', 'plaintext', ''].includes(language)) return undefined;
  const comment = /^(?:#|\/\/|<!--|;)\s*(\S+)(?:\s*-->)?\s*\n/.exec(text)?.[1];
  if (ofFile && comment !== undefined && isFileName(comment)) return comment;
  if (!above || !(ofFile || asks.test(above.text))) return undefined;
  const words = [
    ...above.codes.map(({ code }) => code),
    ...(asks.test(above.text) ? (above.text.match(/[\w./-]+\w/g) ?? []) : []),
  ];
  return words
    .filter(isFileName)
    .filter((word) => !/\.(?:com|org|net|io)$/.test(word))
    .at(0);
}
