/** What was read, as one file to be sent: without secrets, bounded, with a table of contents. Pure. */
import { gzipSync } from 'node:zlib';
import { createTar } from 'nanotar';
import { say } from '../words/index.ts';
import type { Material } from './read.ts';
import { redactText, redactValue } from './redact.ts';

/** One file of a bundle, as it may be shown. */
export interface Page {
  file: string;
  text: string;
}

/** How long one file may be, in characters. */
const longest = 2_000_000;

/** Without two empty blocks at its end, tar takes an archive for one that was cut. */
const endOfTar = Buffer.alloc(1024);

/** What may be shown of it, and why the rest could not be read. */
export function clean({ read, missing }: Material): { pages: Page[]; missing: Material['missing'] } {
  const found = new Set<string>();
  // All values first: what is secret in the last of them may stand in the first.
  const texts = read.map(({ file, content }) => ({ file, text: textOf(content, found) }));
  return {
    pages: texts.map(({ file, text }) => ({ file, text: bounded(redactText(text, found)) })),
    missing: missing.map(({ file, why }) => ({ file, why: redactText(why, found) })),
  };
}

/** What is in a bundle, for who opens it. */
export function readme(pages: Page[], missing: Material['missing'], cluster: string, at: Date): Page {
  const { about, secrets, contents, notRead } = say.evidence.readme;
  const list = (lines: string[]) => lines.map((line) => `  ${line}`);
  const lines = [
    about(cluster, at.toISOString()),
    secrets,
    '',
    contents,
    ...list(pages.map(({ file }) => file)),
    ...(missing.length === 0 ? [] : ['', notRead, ...list(missing.map(({ file, why }) => `${file}: ${why}`))]),
    '',
  ];
  return { file: 'README.txt', text: lines.join('\n') };
}

/** A .tar.gz with these in a folder of this name. Only its owner may read what it is unpacked to. */
export function pack(pages: Page[], folder: string, at: Date): Buffer {
  const files = pages.map(({ file, text }) => ({ name: `${folder}/${file}`, data: text }));
  const tar = createTar(files, { attrs: { mode: '600', mtime: at.getTime(), uid: 0, gid: 0 } });
  return gzipSync(Buffer.concat([tar, endOfTar]));
}

function textOf(content: unknown, found: Set<string>): string {
  if (typeof content === 'string') return content;
  return `${JSON.stringify(redactValue(content, found), undefined, 2)}\n`;
}

/** Of what is too long the end, which is the latest. */
function bounded(text: string): string {
  return text.length <= longest ? text : `${say.evidence.cut(text.length - longest)}\n${text.slice(-longest)}`;
}
