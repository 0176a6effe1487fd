/** The licences of what bundles are made of: most of them ask to be passed on with each copy. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** A package's folder: the innermost, since packages may bring packages of their own. */
const folderOfPackage = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** The packages of which anything is in these bundles, each with its licence, by name. */
export async function noticesOf(bundles: readonly Metafile[]): Promise<string> {
  const inputs = bundles.flatMap(({ outputs }) => Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs)));
  const folders = new Set(inputs.flatMap((file) => folderOfPackage.exec(file)?.[0] ?? []));
  const notices = await Promise.all([...folders].map(notice));
  return [...new Set(notices)]
    .sort()
    .join(`\n\n${'-'.repeat(80)}\n\n`)
    .concat('\n');
}

async function notice(folder: string): Promise<string> {
  const { name, version, license, author } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Error(`${folder}/package.json names no licence`);
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const by = typeof author === 'object' ? author.name : author;
  const title = `${name} ${version}, ${license}${by === undefined ? '' : `, by ${by}`}`;
  return [title, ...texts.map((text) => text.trim())].join('\n\n');
}
