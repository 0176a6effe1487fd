/** One student's file -> what it is worth. */
import { UsageError } from '../../errors.ts';
import type { Doubt, Submission } from '../../grades.ts';
import { studentKey } from '../../student-id.ts';
import { fingerprintOf, readSubmission } from '../../submission/index.ts';
import { say } from '../../words/index.ts';
import { judgeLab } from '../judge/index.ts';
import { digestOf, readEvidence } from './file.ts';
import type { EvidenceJob, EvidenceResult } from './job.ts';

/** Never throws for what is in a file: what is no submission is refused. Other errors are ours. */
export function judgeFile(job: EvidenceJob): EvidenceResult {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  let digest: string | undefined;
  try {
    const bytes = readEvidence(job.folder, job.student.evidence);
    if (!bytes) return { judged: { outcome: 'missing', seconds: seconds() } };
    digest = digestOf(bytes);
    const { submission, doubts } = readSubmission(bytes, job.student.evidence);
    const judged = judgeSubmission(submission, job);
    return {
      judged: {
        outcome: 'judged',
        labs: judged.map(({ grade }) => grade),
        doubts: [...doubts, ...whose(submission, job.student), ...judged.flatMap((lab) => lab.doubts)],
        digest,
        handedInAt: submission.handedInAt,
        seconds: seconds(),
      },
      fingerprint: fingerprintOf(submission),
    };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const known = digest === undefined ? {} : { digest };
    return { judged: { outcome: 'refused', cause: error.message, ...known, seconds: seconds() } };
  }
}

function judgeSubmission({ attempts }: Submission, { labs, basis, credit, solutions, student }: EvidenceJob) {
  const { extra, began } = student;
  const rules = { basis, credit, extra, ...(began !== undefined && { began }), ...(solutions && { solutions }) };
  return labs.map((lab) => judgeLab(lab, attempts, rules));
}

/** A file that says that it is another student's, or that was made without the code that this student was given. */
function whose({ student, code }: Submission, expected: EvidenceJob['student']): Doubt[] {
  const { otherStudent, otherCode } = say.grade.doubts;
  const isOther = student !== undefined && studentKey(student) !== studentKey(expected.id);
  return [
    ...(isOther ? [{ id: 'other-student', line: 1, says: otherStudent(student, expected.id) }] : []),
    ...(expected.code !== undefined && code !== expected.code
      ? [{ id: 'other-code', line: 1, says: otherCode(code) }]
      : []),
  ];
}
