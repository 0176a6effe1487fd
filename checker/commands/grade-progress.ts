/** What is told while a class is graded: students done and time left; and at once who cannot be graded. */
import type { Judged, Student } from '../grade/index.ts';
import { cut, oneLine, time } from '../report/index.ts';
import { say } from '../words/index.ts';
import { liveLine } from './live-line.ts';
import type { Output } from './output.ts';

export interface GradingProgress {
  /** A student whose grade is known from the last time. */
  known(): void;
  judged(student: Student, judged: Judged): void;
  done(): void;
}

/** Without a terminal, a line for each tenth of the class. */
export function gradingProgress(
  out: Output,
  students: readonly Student[],
  now = () => performance.now(),
): GradingProgress {
  const line = liveLine(out);
  const started = now();
  const words = say.grade.command;
  let known = 0;
  let done = 0;
  let told = 0;
  line.show(words.grading);
  const left = () => {
    const rest = students.length - known - done;
    return time(Math.round(((now() - started) / 1000 / done) * rest));
  };
  return {
    known: () => {
      known += 1;
    },
    judged: (student, judged) => {
      done += 1;
      if ('cause' in judged) {
        line.print(cut(oneLine(words.apart(student.id, judged.outcome, judged.cause)), out.width));
      }
      const text = words.progress(known + done, students.length, left());
      line.detail(text);
      const tenth = Math.floor(((known + done) / students.length) * 10);
      if (!out.live && students.length >= 10 && tenth > told) line.print(text);
      told = tenth;
    },
    done: line.clear,
  };
}
