/** Text -> Roster, or all that is wrong with it. */
import { type Problems, readYaml, validate } from '../../written/index.ts';
import { readRows } from './csv.ts';
import { present } from './present.ts';
import type { LabChoice, Policy, Student } from './roster.ts';
import { marksFile, policyFile, rosterFile, type WrittenPolicy } from './schema.ts';
import { studentsOf } from './students.ts';

/** What one file said. A file of rows has no rules, one of rules no students. */
export interface Read {
  policy?: Policy;
  students: Student[];
}

/** Reads a roster as YAML; undefined after a problem. */
export function readRosterYaml(text: string, problems: Problems): Read | undefined {
  const located = readYaml(text, 1, problems, forData);
  const file = located && validate(rosterFile, located, { name: 'roster', entry: 'key' }, problems);
  if (!file) return undefined;
  const students = studentsOf(file.students, located, problems);
  return students && { policy: policyOf(file), students };
}

/** Reads the rows of a class; undefined after a problem. */
export function readRosterCsv(text: string, problems: Problems): Read | undefined {
  const located = readRows(text, problems);
  const students = rosterFile.pick({ students: true });
  const file = located && validate(students, located, { name: 'roster', entry: 'key' }, problems);
  const read = file && studentsOf(file.students, located, problems);
  return read && { students: read };
}

/** Reads rules that stand in a file of their own; undefined after a problem. */
export function readPolicy(text: string, problems: Problems): Policy | undefined {
  const located = readYaml(text, 1, problems, forData);
  const file = located && validate(policyFile, located, { name: 'policy', entry: 'key' }, problems);
  return file && policyOf(file);
}

/** What one person gives by hand: whose `id` it is depends on what students are shown as. */
export type GivenByHand = Pick<Student, 'id' | 'decision' | 'marks' | 'line'>;

/** Reads decisions and marks that stand in a file of their own; undefined after a problem. */
export function readMarks(text: string, problems: Problems): GivenByHand[] | undefined {
  const located = readYaml(text, 1, problems, forData);
  const file = located && validate(marksFile, located, { name: 'marks', entry: 'key' }, problems);
  return file?.students.map((one, index) =>
    present<GivenByHand>({ ...one, line: located?.line(['students', index]) ?? 1 }),
  );
}

/** The rules where none are written. */
export function usualPolicy(): Policy {
  return policyOf(policyFile.parse({}));
}

/** Numbers of students are not to lose their zeros, and nobody needs aliases. */
const forData = { plain: true, texts: ['id', 'name', 'email', 'cluster', 'lab', 'team'] };

function policyOf({
  labs = [],
  due,
  collected,
  late,
  limit,
  credit,
  judge,
  solutions,
  code,
  began,
}: WrittenPolicy): Policy {
  const choices = labs.map((lab): LabChoice => (typeof lab === 'string' ? { lab, weight: 1 } : lab));
  return present<Policy>({ labs: choices, due, collected, late, limit, credit, judge, solutions, code, began });
}
