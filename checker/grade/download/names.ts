/**
 * How Moodle and Canvas name what they pack when all submissions of an assignment are downloaded. Moodle: `Full name_1327627_assignsubmission_file_/FILE`, or without
 * folders `Full name_1327627_assignsubmission_file_FILE` (mod/assign, locallib.php). Canvas: `lovelaceada_LATE_12345_678910_FILE`
 * (lib/content_zipper.rb), where a name that was handed in again has a number: `s-1.jsonl.gz`.
 */

/** A file of a download, and whose the platform says it is. */
export interface Downloaded {
  platform: 'moodle' | 'canvas';
  /** The platform's own number of the participant or user; of who is anonymous, what stands for it. */
  number: string;
  /** As the platform writes it. */
  name: string;
  /** Without what the platform put in front. */
  file: string;
  /** The platform says that it was late, and not when. */
  late: boolean;
}

/** `path` is that below the folder of the download; undefined for what no platform names so. */
export function downloaded(path: string): Downloaded | undefined {
  const parts = path.split('/');
  const file = parts.at(-1) ?? '';
  const folder = parts.at(-2) ?? '';
  if (file.startsWith('.')) return undefined; // what a Mac adds to what it packs anew
  const inFolder = /^(.*)_(\d+)_assignsubmission_file_?$/u.exec(folder);
  if (inFolder) return moodle(inFolder[1], inFolder[2], file);
  const flat = /^(.*?)_(\d+)_assignsubmission_file_(.+)$/u.exec(file);
  if (flat) return moodle(flat[1], flat[2], flat[3]);
  const anonymous = /^(LATE_)?anon_([A-Za-z0-9]+)_\d+_(.+)$/u.exec(file);
  if (anonymous) return canvas('', anonymous[2], anonymous[3], anonymous[1] !== undefined);
  const named = /^(.+?)(_LATE)?_(\d+)_\d+_(.+)$/u.exec(file);
  return named ? canvas(named[1], named[3], named[4], named[2] !== undefined) : undefined;
}

function moodle(name = '', number = '', file = ''): Downloaded {
  return { platform: 'moodle', number, name, file, late: false };
}

function canvas(name = '', number = '', file = '', late = false): Downloaded {
  return { platform: 'canvas', number, name, file, late };
}
