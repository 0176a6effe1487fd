import type { CheckReport } from '../model.ts';

/** What can be told of something that did not pass. */
export type Told = Partial<Pick<CheckReport, 'expected' | 'actual' | 'why' | 'diagnoses' | 'hint' | 'next'>>;

/** One thing that is told. */
export interface Row {
  name: 'expected' | 'actual' | 'why' | 'engine' | 'matters' | 'hint' | 'next';
  text: string;
}

/** What there is to tell, in the order in which people need it. There is one next command: that of a known cause, if there is one. */
export function toRows({ expected, actual, why, diagnoses = [], hint, next }: Told): Row[] {
  const rows: { name: Row['name']; text: string | undefined }[] = [
    { name: 'expected', text: expected },
    { name: 'actual', text: actual },
    { name: 'why', text: why },
    ...diagnoses.flatMap(({ says, matters }): Row[] => [
      { name: 'engine', text: says },
      { name: 'matters', text: matters },
    ]),
    { name: 'hint', text: hint },
    { name: 'next', text: diagnoses.find((diagnosis) => diagnosis.next)?.next ?? next },
  ];
  return rows.flatMap(({ name, text }) => (text ? [{ name, text }] : []));
}
