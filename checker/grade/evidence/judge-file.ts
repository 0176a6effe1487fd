/** One student's files -> what they are worth. */
import { UsageError } from '../../errors.ts';
import type { Attempt, Doubt, Submission } from '../../grades.ts';
import { studentKey } from '../../student-id.ts';
import { fingerprintOf, readSubmission } from '../../submission/index.ts';
import { say } from '../../words/index.ts';
import { judgeLab } from '../judge/index.ts';
import { digestOf, digestOfAll, readEvidence } from './file.ts';
import type { EvidenceJob, EvidenceResult } from './job.ts';
import { mergedAttempts, mergedFingerprint } from './merge.ts';

/** A file that is a submission, as it was read. */
interface ReadFile {
  file: string;
  submission: Submission;
  doubts: Doubt[];
}

/** Never throws for what is in a file: what is no submission is refused. Other errors are ours. */
export function judgeFiles(job: EvidenceJob): EvidenceResult {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const { read, refused, digests } = readAll(job);
  const digest = digestOfAll(digests);
  if (read.length === 0) {
    if (refused[0] === undefined) return { judged: { outcome: 'missing', seconds: seconds() } };
    return { judged: { outcome: 'refused', cause: refused.join('\n'), ...(digest && { digest }), seconds: seconds() } };
  }
  const submissions = read.map(({ submission }) => submission);
  const judged = judgeAttempts(mergedAttempts(submissions), job);
  const fingerprint = mergedFingerprint(submissions.map(fingerprintOf));
  return {
    judged: {
      outcome: 'judged',
      labs: judged.map(({ grade }) => grade),
      doubts: [
        ...refused.map((says) => ({ id: 'file-refused', says })),
        ...read.flatMap((one) => doubtsAbout(one, job, read.length > 1)),
        ...judged.flatMap((lab) => lab.doubts),
      ],
      digest: digest ?? '',
      handedInAt:
        submissions
          .map(({ handedInAt }) => handedInAt)
          .sort()
          .at(-1) ?? '',
      seconds: seconds(),
    },
    ...(fingerprint && { fingerprint }),
  };
}

/** Each file by itself: one that is no submission leaves the others as they are. */
function readAll({ folder, student: { evidence } }: EvidenceJob): {
  read: ReadFile[];
  refused: string[];
  digests: string[];
} {
  const all = { read: [] as ReadFile[], refused: [] as string[], digests: [] as string[] };
  for (const file of evidence) {
    try {
      const bytes = readEvidence(folder, file);
      if (!bytes) continue;
      all.digests.push(digestOf(bytes));
      all.read.push({ file, ...readSubmission(bytes, file) });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      all.refused.push(error.message);
    }
  }
  return all;
}

/** With the file, where there are several. */
function doubtsAbout({ file, submission, doubts }: ReadFile, { student }: EvidenceJob, several: boolean): Doubt[] {
  const all = [...doubts, ...whose(submission, student)];
  return several ? all.map((doubt) => ({ ...doubt, says: `${file}: ${doubt.says}` })) : all;
}

function judgeAttempts(attempts: Attempt[], { labs, basis, credit, solutions, student }: EvidenceJob) {
  const { extra, began } = student;
  const rules = { basis, credit, extra, ...(began !== undefined && { began }), ...(solutions && { solutions }) };
  return labs.map((lab) => judgeLab(lab, attempts, rules));
}

/** A file that says that it is another student's, or that was made without the code that this student was given. */
function whose({ student, code }: Submission, expected: EvidenceJob['student']): Doubt[] {
  const { otherStudent, otherCode } = say.grade.doubts;
  const owners = [expected.id, ...expected.mates].map(studentKey);
  const isOther = student !== undefined && !owners.includes(studentKey(student));
  return [
    ...(isOther ? [{ id: 'other-student', line: 1, says: otherStudent(student, expected.id) }] : []),
    ...(expected.code !== undefined && code !== expected.code
      ? [{ id: 'other-code', line: 1, says: otherCode(code) }]
      : []),
  ];
}
