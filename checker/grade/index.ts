/** Rosters and grades: the class as an instructor names it, and what its work is worth. */
export { type Mask, maskCode, maskFor, noMask, revealed } from './anonymous/index.ts';
export { archiveOf, readArchive } from './class/archive.ts';
export { type GradeOptions, gradeClass } from './class/index.ts';
export { inputsOf, Kept, keptLine } from './class/kept.ts';
export {
  type DownloadedFile,
  downloaded,
  type Person,
  type Refusal,
  readPeople,
  withDownload,
} from './download/index.ts';
export { digestOfEvidence, type EvidenceResult } from './evidence/index.ts';
export type { Assigned } from './judge/index.ts';
export type { Judged } from './marks/index.ts';
export { type Roster, readRoster, rosterSchema, type Student, withMarksFrom } from './roster/index.ts';
