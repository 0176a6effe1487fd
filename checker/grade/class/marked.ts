import { UsageError } from '../../errors.ts';
import { checksOf } from '../../lab/index.ts';
import { say } from '../../words/index.ts';
import { type Assigned, judgedSteps } from '../judge/index.ts';
import { isOf } from '../marks/index.ts';
import type { Roster, Student } from '../roster/index.ts';
import { basisOf } from './basis.ts';

/** Throws a UsageError for points and comments that are for no check, or are more than it is worth: with the lines of the roster. */
export function assertMarkable(roster: Roster, labsFor: (student: Student) => Assigned[]): void {
  const { policy, students } = roster;
  const problems = students.flatMap((student) => {
    const { marks, markedIn: { file, line } = { file: roster.file, line: student.line } } = student;
    if (!marks) return [];
    const labs = labsFor(student);
    const basis = basisOf(policy, student);
    return marks.checks.flatMap((mark) => {
      const lab = labs.find((one) => one.lab.id === mark.lab)?.lab;
      const check =
        lab &&
        judgedSteps(lab, basis)
          .flatMap(checksOf)
          .find((one) => isOf(mark, one));
      const name = `${mark.lab}:${mark.line}`;
      if (!check) return [say.grade.labs.noSuchCheck(file, line, name, mark.hidden)];
      const { points = 0 } = mark.byHand;
      return points > check.points ? [say.grade.labs.tooManyPoints(file, line, name, check.points)] : [];
    });
  });
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
}
