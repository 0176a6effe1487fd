/** Students as codes, and texts about their work without what they are called. */
import { createHmac } from 'node:crypto';
import type { Doubt, LabGrade } from '../../grades.ts';
import { say } from '../../words/index.ts';
import { filesOf } from '../evidence/index.ts';
import type { Judged } from '../marks/index.ts';
import type { Roster } from '../roster/index.ts';
import { type Mask, maskCode } from './types.ts';

type Hide = (text: string) => string;

/** Whom `key` shows as which code. */
export function maskFor({ students, folder }: Roster, key: string): Mask {
  const called = students.flatMap(({ id, name, email, cluster, team, evidence = [] }) => {
    const code = maskCode(key, id);
    const files = evidence.length > 0 ? filesOf(folder, evidence) : [];
    const all = [id, name, email, cluster, team, ...evidence, ...files];
    return all.flatMap((text): [string, string][] => (text === undefined ? [] : [[text, code]]));
  });
  const everywhere = hiding(called);
  // What stands in checks is of services and tasks: a short id would be found in words that are nobody's.
  const inChecks = hiding(called.filter(([text]) => text.length > 3));
  return {
    student: ({ name: _, email: __, ...student }) => ({ ...student, id: maskCode(key, student.id) }),
    result: ({ judged, ...result }) => ({ ...result, judged: masked(judged, everywhere, inChecks) }),
    hides: true,
    inputs: (digest) => createHmac('sha256', key).update(digest).digest('hex'),
  };
}

/** The longest first: an id may be a part of a file's name. */
function hiding(called: readonly [string, string][]): Hide {
  const codes = new Map([...called].reverse().map(([text, code]) => [text.toLowerCase(), code]));
  const names = [...codes.keys()].sort((one, other) => other.length - one.length);
  if (names.length === 0) return (text) => text;
  const any = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replace(found, (name) => codes.get(name.toLowerCase()) ?? '…');
}

function masked(judged: Judged, hide: Hide, inChecks: Hide): Judged {
  if (judged.outcome === 'missing') return judged;
  if (judged.outcome !== 'judged') return { ...judged, cause: hide(judged.cause) };
  return {
    ...judged,
    doubts: judged.doubts.map((doubt) => maskedDoubt(doubt, hide)),
    labs: judged.labs.map((lab) => maskedLab(lab, inChecks)),
  };
}

/** Who hands in the file of somebody else may have written a name that no roster knows. */
function maskedDoubt(doubt: Doubt, hide: Hide): Doubt {
  return { ...doubt, says: doubt.id === 'other-student' ? say.grade.doubts.otherStudentHidden : hide(doubt.says) };
}

function maskedLab(lab: LabGrade, hide: Hide): LabGrade {
  const steps = lab.steps.map((step) => ({
    ...step,
    checks: step.checks.map((check) => ({
      ...check,
      expected: hide(check.expected),
      actual: hide(check.actual),
      ...(check.why !== undefined && { why: hide(check.why) }),
      ...(check.diagnoses && { diagnoses: check.diagnoses.map((one) => ({ ...one, says: hide(one.says) })) }),
    })),
  }));
  return { ...lab, steps };
}
