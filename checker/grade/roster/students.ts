/** What must be true of all students of a roster together, and of each beyond its schema. */
import { isAbsolute, normalize } from 'node:path/posix';
import { studentLook } from '../../student-id.ts';
import { say } from '../../words/index.ts';
import type { Located, Problems } from '../../written/index.ts';
import { present } from './present.ts';
import type { Student } from './roster.ts';
import type { WrittenStudent } from './schema.ts';

/** The students with the lines on which they stand; undefined after a problem. */
export function studentsOf(written: WrittenStudent[], located: Located, problems: Problems): Student[] | undefined {
  const before = problems.list().length;
  const students = written.map((one, index) => present<Student>({ ...one, line: located.line(['students', index]) }));
  const said = say.grade.roster;
  for (const { line, evidence, cluster, id } of students) {
    if (evidence !== undefined && cluster !== undefined) problems.error(line, 'two-sources', said.twoSources(id));
    for (const path of evidence ?? []) if (leaves(path)) problems.error(line, 'outside', said.outside(path));
  }
  const once = (key: string, keyOf: (student: Student) => string | string[] | undefined, tell: typeof said.sameId) => {
    const lines = new Map<string, number>();
    for (const student of students) {
      for (const value of new Set([keyOf(student) ?? []].flat())) {
        const first = lines.get(value);
        if (first === undefined) lines.set(value, student.line);
        else problems.error(student.line, `same-${key}`, tell(value, first));
      }
    }
  };
  // Two ids that differ in case alone are one to labs with parameters, to many a learning platform, and to many a file system;
  // and which of two that look the same is meant, no person can tell.
  once('id', ({ id }) => studentLook(id), said.sameId);
  once('evidence', ({ evidence }) => evidence?.map((path) => normalize(path)), said.sameEvidence);
  once('cluster', ({ cluster }) => cluster, said.sameCluster);
  return problems.list().length > before ? undefined : withTeams(students);
}

/** Who says nothing of their work has that of their team. */
function withTeams(students: readonly Student[]): Student[] {
  return students.map((student) => {
    const { team, evidence, cluster } = student;
    if (team === undefined || evidence !== undefined || cluster !== undefined) return student;
    const mate = students.find((one) => one.team === team && (one.evidence ?? one.cluster) !== undefined);
    const { evidence: files, cluster: name, submitted } = mate ?? {};
    return present<Student>({ ...student, evidence: files, cluster: name, submitted: student.submitted ?? submitted });
  });
}

/** True for a path that leads out of the folder it starts in. */
function leaves(path: string): boolean {
  const plain = normalize(path.replaceAll('\\', '/'));
  return isAbsolute(plain) || /^[A-Za-z]:/.test(plain) || plain === '..' || plain.startsWith('../');
}
