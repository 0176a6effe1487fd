/** What files are called that are a student's: reports, sheets. */
import { createHash } from 'node:crypto';

/** What Windows takes for a device, with any extension. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The name of a student's report. */
export function studentFile(id: string): string {
  return `${safeName(id)}.html`;
}

/**
 * What a student's files are called, without an extension: never a path, and another name for every id, also where case and the form of
 * characters do not count. An id that is a plain name stays as it is; all others bear a digest, which no plain one may look like.
 */
export function safeName(id: string): string {
  const safe = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  const unchanged = safe === id && safe !== '' && !devices.test(safe) && !/(?:^|-)[0-9a-f]{16}$/.test(safe);
  if (unchanged) return safe;
  const digest = createHash('sha256').update(id, 'utf16le').digest('hex').slice(0, 16);
  return [safe, digest].filter((part) => part !== '').join('-');
}
