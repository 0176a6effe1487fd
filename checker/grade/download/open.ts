/** A download as it lies here: a folder into which it was unpacked, or the archive itself, of which nothing is ever unpacked by its own name. */
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { UsageError } from '../../errors.ts';
import { limits } from '../../submission/index.ts';
import { say } from '../../words/index.ts';
import { type Downloaded, downloaded } from './names.ts';

/** Why a file is not taken; a person looks at it. */
export type Refusal = 'large' | 'ratio' | 'outside' | 'link' | 'encrypted' | 'method' | 'twice' | 'control' | 'damaged';

/** A file of the download that a platform named. */
export interface DownloadedFile extends Downloaded {
  /** How it is called in the download. */
  path: string;
  /** Nothing says in which encoding its name is, so that letters of it may be wrong. */
  garbled?: boolean;
  /** What is in it, or why it is not taken. */
  content(): Promise<Buffer | Refusal>;
}

/** Far more than a class hands in. */
const most = { entries: 20_000, total: 2 * 2 ** 30, ratio: 100, path: 1024 };

/** Calls back with all files that a platform named, in the order of their names. Throws a UsageError for what is no download. */
export async function withDownload<T>(path: string, use: (files: DownloadedFile[]) => Promise<T>): Promise<T> {
  const kind = await stat(path).catch(unreadable(path));
  if (kind.isDirectory()) return use(await inFolder(path));
  if (!kind.isFile()) throw new UsageError(say.commands.importing.neither(path));
  const archive = await yauzl.openPromise(path, { autoClose: false, decodeStrings: false }).catch(unreadable(path));
  try {
    return await use(await inArchive(archive, path));
  } finally {
    archive.close();
  }
}

function unreadable(path: string): (cause: NodeJS.ErrnoException) => never {
  return (cause) => {
    throw new UsageError(say.commands.importing.notRead(path, cause.code ?? cause.message), { cause });
  };
}

/** Neither links nor what is no file is looked at. */
async function inFolder(folder: string, below = ''): Promise<DownloadedFile[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(unreadable(folder));
  const found: DownloadedFile[] = [];
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(below, entry.name);
    const named = entry.isFile() ? downloaded(path) : undefined;
    if (named) found.push({ ...named, path, content: () => bounded(join(folder, path)) });
    else if (entry.isDirectory() && below.split('/').length < 4) found.push(...(await inFolder(folder, path)));
  }
  return found;
}

async function bounded(path: string): Promise<Buffer | Refusal> {
  const file = await open(path).catch(unreadable(path));
  try {
    return (await file.stat()).size > limits.unpacked ? 'large' : await file.readFile();
  } finally {
    await file.close();
  }
}

async function inArchive(archive: yauzl.ZipFile, path: string): Promise<DownloadedFile[]> {
  const words = say.commands.importing;
  if (archive.entryCount > most.entries) throw new UsageError(words.tooMany(path, archive.entryCount, most.entries));
  const entries: { entry: yauzl.Entry; name: string; garbled: boolean }[] = [];
  try {
    for await (const entry of archive.eachEntry()) entries.push({ entry, ...nameOf(entry) });
  } catch (cause) {
    unreadable(path)(cause as Error);
  }
  const times = new Map<string, number>();
  for (const { name } of entries) times.set(name, (times.get(name) ?? 0) + 1);
  const found = entries.flatMap(({ entry, name, garbled }) => {
    const named = name.endsWith('/') ? undefined : downloaded(name.replaceAll('\\', '/'));
    if (!named) return [];
    const refusal = (times.get(name) ?? 0) > 1 ? 'twice' : refusalOf(entry, name);
    return [{ ...named, path: name, garbled, size: refusal ? 0 : entry.uncompressedSize, entry, refusal }];
  });
  const total = found.reduce((sum, { size }) => sum + size, 0);
  if (total > most.total) throw new UsageError(words.tooLarge(path, total, most.total));
  return found
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ entry, refusal, size: _, ...file }) => ({
      ...file,
      content: async () => refusal ?? (await unpacked(archive, entry)),
    }));
}

/** UTF-8 where the entry says so, and where it says nothing and it is UTF-8; who packed anew may have used any other encoding. */
function nameOf(entry: yauzl.Entry): { name: string; garbled: boolean } {
  const saysUtf8 = (entry.generalPurposeBitFlag & 0x800) !== 0 || entry.extraFields.some(({ id }) => id === 0x7075);
  const name = saysUtf8
    ? yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true)
    : entry.fileNameRaw.toString('utf8');
  return { name: name.normalize('NFC'), garbled: name.includes('\ufffd') };
}

function refusalOf(entry: yauzl.Entry, name: string): Refusal | undefined {
  const kind = (entry.externalFileAttributes >>> 16) & 0o170_000; // of Unix; 0 where another system packed it
  if (kind !== 0 && kind !== 0o100_000) return 'link';
  if (/\p{Cc}/u.test(name) || name.length > most.path) return 'control';
  if (yauzl.validateFileName(name) !== null) return 'outside';
  if (entry.isEncrypted()) return 'encrypted';
  if (!entry.canDecodeFileData()) return 'method';
  if (entry.uncompressedSize > limits.unpacked) return 'large';
  const suspicious = entry.uncompressedSize > 2 ** 20 && entry.uncompressedSize > most.ratio * entry.compressedSize;
  return suspicious ? 'ratio' : undefined;
}

/** The library ends where there is more than the entry says, which was bounded before. */
async function unpacked(archive: yauzl.ZipFile, entry: yauzl.Entry): Promise<Buffer | Refusal> {
  try {
    const parts: Buffer[] = [];
    for await (const part of await archive.openReadStreamPromise(entry)) parts.push(part);
    const content = Buffer.concat(parts);
    return crc32(content) === entry.crc32 ? content : 'damaged';
  } catch {
    return 'damaged';
  }
}
