/**
 * Who is behind a platform's numbers, and when they handed in: from Moodle's grading worksheet, from the gradebook that Canvas exports, and
 * from the list of submissions that its API gives.
 */
import { UsageError } from '../../errors.ts';
import { formatProblem, Problems } from '../../written/index.ts';
import { readRows } from '../roster/csv.ts';

/** What is known of one number; each list knows a part of it. */
export interface Person {
  id?: string;
  name?: string;
  email?: string;
  /** Milliseconds since the epoch, the platform's clock. */
  submitted?: number;
}

type Row = Record<string, string>;

/** By the platform's number. `zone` is what Moodle's times mean, which have none: `+09:00`; empty for what they mean here. Throws a UsageError for what is no such list. */
export function readPeople(text: string, file: string, zone: string): Map<string, Person> {
  if (/^\s*\[/.test(text)) return fromApi(text);
  const problems = new Problems(file);
  const rows = (readRows(text, problems)?.value as { students: Row[] } | undefined)?.students;
  if (!rows) throw new UsageError(problems.list().map(formatProblem).join('\n'));
  const people = rows.flatMap((row) => {
    const one = fromWorksheet(row, zone) ?? fromGradebook(row);
    return one ? [one] : [];
  });
  return new Map(people);
}

/** `Participant 1327627`: the word is in Moodle's language. */
function fromWorksheet(row: Row, zone: string): [string, Person] | undefined {
  const number = /(\d+)\s*$/.exec(row.identifier ?? '')?.[1];
  if (number === undefined) return undefined;
  const { 'full name': name, 'email address': email } = row;
  const submitted = moodleMoment(row['last modified (submission)'] ?? '', zone);
  return [number, known({ id: row['id number'] ?? row.username ?? email?.split('@')[0], name, email, submitted })];
}

/** Its second row says how many points can be had, and has no number. */
function fromGradebook(row: Row): [string, Person] | undefined {
  const { id: number = '', student: name, 'sis user id': id, 'sis login id': login } = row;
  if (!/^\d+$/.test(number) || name === undefined) return undefined;
  return [number, known({ id: id ?? login, name, email: login?.includes('@') ? login : undefined })];
}

function fromApi(text: string): Map<string, Person> {
  try {
    const all: unknown = JSON.parse(text);
    if (!Array.isArray(all)) return new Map();
    const people = all.flatMap((one): [string, Person][] => {
      const { user_id: number, anonymous_id: anonymous, submitted_at: at } = (one ?? {}) as Record<string, unknown>;
      const submitted = typeof at === 'string' ? Date.parse(at) : Number.NaN;
      return Number.isFinite(submitted) ? [[String(number ?? anonymous), { submitted }]] : [];
    });
    return new Map(people);
  } catch {
    return new Map();
  }
}

/** `Wednesday, 10 June 2026, 2:14 PM`, or the month before the day, or 24 hours, or as Korean writes it. A minute is known, and its begin counts. */
export function moodleMoment(written: string, zone: string): number | undefined {
  const korean = /(\d{4})년\s*(\d{1,2})월\s*(\d{1,2})일.*?(오전|오후)?\s*(\d{1,2}):(\d{2})/u.exec(written);
  if (korean) {
    const [, year, month, day, half, hour, minute] = korean;
    const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === '오후' ? 12 : 0);
    const two = (part: string | number | undefined) => String(part).padStart(2, '0');
    return moment(`${year}-${two(month)}-${two(day)}T${two(hours)}:${minute}:00${zone}`);
  }
  const [, date] = /^\p{L}+,\s*(.+)$/u.exec(written) ?? [];
  return date === undefined
    ? undefined
    : moment(`${date.replaceAll(',', '')}${zone === '' ? '' : ` GMT${zone.replace('Z', '')}`}`);
}

function moment(text: string): number | undefined {
  const at = Date.parse(text);
  return Number.isFinite(at) ? at : undefined;
}

function known(person: { [K in keyof Person]: Person[K] | undefined }): Person {
  return Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined && value !== ''));
}
