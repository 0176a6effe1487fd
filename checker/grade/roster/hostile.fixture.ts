/** For tests: rosters as nobody should write them. */

interface Hostile {
  name: string;
  bytes(): Uint8Array;
  /** `yaml` where it is absent. */
  kind?: 'csv';
  /** What it is refused with, or how many students it names all the same. */
  expected: RegExp | number;
}

const yaml = (name: string, text: string, expected: Hostile['expected']): Hostile => ({
  name,
  bytes: () => Buffer.from(text),
  expected,
});
const student = (name: string, fields: string, expected: Hostile['expected']) =>
  yaml(name, `labs: [a]\nstudents:\n  - { ${fields} }\n`, expected);
const rule = (name: string, line: string, expected: Hostile['expected']) =>
  yaml(name, `${line}\nstudents: [{ id: a }]\n`, expected);
const csv = (name: string, text: string, expected: Hostile['expected']): Hostile => ({
  ...yaml(name, text, expected),
  kind: 'csv',
});
const head = 'labs: [a]\nstudents:\n';

export const hostileRosters: Hostile[] = [
  yaml('nothing', '', /:1: error: roster: expected a mapping/),
  yaml('a comment alone', '# class\n', /expected a mapping/),
  yaml('a scalar', 'students', /expected a mapping/),
  yaml('a list', '- id: a\n', /expected a mapping/),
  yaml('several documents', `${head}  - id: a\n---\n${head}`, /:4: error: .*\(yaml-syntax\)/),
  yaml('half of a mapping', 'students: [{ id: a', /yaml-syntax/),
  yaml('a binary file', '\u0000\u0001\u0002\u007fELF', /error: /),
  {
    name: 'bytes that are not UTF-8',
    bytes: () => Buffer.from([...Buffer.from(head), 0xff]),
    expected: /:3: error: not UTF-8/,
  },
  { name: 'an overlong NUL', bytes: () => Buffer.from([0x61, 0x0a, 0xc0, 0x80]), expected: /:2: error: not UTF-8/ },
  {
    name: 'UTF-16, which is read, without students',
    bytes: () => Buffer.from(`\ufeff${head}`, 'utf16le'),
    expected: /roster\.students/,
  },
  yaml('an alias bomb', bomb(), /aliases are not read here/),
  yaml('an alias inside its anchor', '&a [*a]', /aliases are not read here/),
  yaml('an alias to nothing', 'students: *none', /aliases are not read here/),
  {
    name: 'very many aliases',
    bytes: () => Buffer.from(`a: &a 1\nb: [${'*a,'.repeat(100_000)}]`),
    expected: /aliases are not/,
  },
  { name: 'very many anchors', bytes: () => Buffer.from(`[${list(40_000, (n) => `&a${n} 1`)}]`), expected: /error/ },
  yaml('the same key twice', `${head}  - { id: a, id: b }\n`, /:3: error: .*Map keys must be unique/),
  yaml('the same list twice', `${head}  - id: a\nstudents:\n  - id: b\n`, /:4: error: .*Map keys must be unique/),
  {
    name: 'very many keys',
    bytes: () => Buffer.from(list(40_000, (n) => `k${n}: 1`, '\n')),
    expected: /unknown key `k0`/,
  },
  yaml('__proto__ as a rule', '__proto__: { credit: labs }\nstudents: [{ id: a }]', /unknown key `__proto__`/),
  student('__proto__ in a student', 'id: a, __proto__: { decision: accept }', /unknown key `__proto__`/),
  student('constructor in a student', 'id: a, constructor: { prototype: {} }', /unknown key `constructor`/),
  student('__proto__ as an id', 'id: __proto__', 1),
  {
    name: 'a list that is very deep',
    bytes: () => Buffer.from(`students: ${'['.repeat(200_000)}`),
    expected: /yaml-syntax/,
  },
  { name: 'a mapping that is very deep', bytes: () => Buffer.from('{a: '.repeat(100_000)), expected: /yaml-syntax/ },
  {
    name: 'blocks that are very deep',
    bytes: () => Buffer.from(list(900, (n) => `${' '.repeat(n)}a:`, '\n')),
    expected: /error/,
  },
  {
    name: 'very many empty lines',
    bytes: () => Buffer.from(`${'\n'.repeat(250_000)}x: 1`),
    expected: /:250001: error/,
  },
  { name: 'a key that is very long', bytes: () => Buffer.from(`${'k'.repeat(400_000)}: 1`), expected: /error: / },
  {
    name: 'a text that is very long',
    bytes: () => Buffer.from(`${head}  - id: ${'a'.repeat(400_000)}`),
    expected: /:3: error: .*at most 100 characters/,
  },
  {
    name: 'very many students',
    bytes: () => Buffer.from(head + list(30_000, (n) => `  - id: s${n}`, '\n')),
    expected: /expected at most 3000 students/,
  },
  {
    name: 'very many labs',
    bytes: () => Buffer.from(`labs: [${list(200, (n) => `l${n}`)}]\nstudents: [{ id: a }]`),
    expected: /labs: expected at most 100/,
  },
  yaml('a tag that would run code', 'students: !!js/function "function(){ process.exit() }"', /yaml-syntax/),
  yaml('a tag of another language', '!!python/object/apply:os.system ["true"]', /yaml-syntax/),
  yaml('binary data', 'students: !!binary AAAA', /error/),
  yaml('a merge key', '<<: { credit: labs }\nstudents: [{ id: a }]', /unknown key `<<`/),
  yaml('keys that are mappings', '? { a: b }\n: c\n', /error/),
  rule('a weight that is no number', 'labs: [{ lab: a, weight: .nan }]', /:1: error: .*weight/),
  rule('a weight without end', 'labs: [{ lab: a, weight: .inf }]', /:1: error: .*weight/),
  rule('a weight that is too large to be one', 'labs: [{ lab: a, weight: 9e999 }]', /:1: error: .*weight/),
  rule('a weight below nothing', 'labs: [{ lab: a, weight: -1 }]', /:1: error: .*weight/),
  rule('a penalty below nothing', 'late: { each: 1d, lose: -10 }', /:1: error: .*lose/),
  rule('a penalty for each nothing', 'late: { each: 0s, lose: 10 }', /:1: error: .*each/),
  rule('a limit of years', 'limit: 999999d', /:1: error: .*limit/),
  rule('a duration of very many parts', `limit: ${'1s'.repeat(10_000)}`, /:1: error: .*limit/),
  rule('the year 9999', 'due: 9999-12-31T23:59:59Z', /:1: error: .*between 2020 and 2100/),
  rule('the year 275760', 'due: +275760-09-13T00:00:00Z', /:1: error: .*due/),
  rule('the beginning of time', 'due: 1970-01-01T00:00:00Z', /:1: error: .*between 2020 and 2100/),
  rule('the 31st of February', 'due: 2026-02-31T00:00:00Z', /:1: error: .*due/),
  rule('a moment that nobody can place', 'due: 2026-11-30T18:00:00', /:1: error: .*with its offset/),
  student('an id of nothing', 'id: ""', /:3: error: .*id: expected some text/),
  student('an id of spaces', 'id: "   "', /:3: error: .*no space/),
  student('an id that is a list', 'id: [a]', /:3: error: .*id: expected text/),
  student('an id with a terminal escape', 'id: "\\e[2J\\e]0;owned\\a"', /:3: error: .*visible signs/),
  student('a name over two lines', 'id: a, name: "a\\nb"', /:3: error: .*control characters/),
  student('half of a character', 'id: "\\ud800"', /error/),
  student('an unknown key with a terminal escape', 'id: a, "\\e[31mred": 1', /unknown key `\ufffd\[31mred`/),
  student('a name that is a formula', 'id: a, name: "=cmd|\'/C calc\'!A0"', 1),
  student('a name that is markup', 'id: a, name: "<script>alert(1)</script>"', 1),
  student('evidence above the folder', 'id: a, evidence: ../b.gz', /:3: error: .*leads out/),
  student('evidence by a way round', 'id: a, evidence: in/./../../b.gz', /:3: error: .*leads out/),
  student('evidence at the root', 'id: a, evidence: /etc/shadow', /:3: error: .*leads out/),
  student('evidence above, as another system writes it', "id: a, evidence: '..\\\\b.gz'", /:3: error: .*leads out/),
  student('evidence on another drive', "id: a, evidence: 'C:\\\\b.gz'", /:3: error: .*leads out/),
  student('evidence with a NUL', 'id: a, evidence: "a\\0.gz"', /:3: error: .*control characters/),
  student('a cluster that is an option', 'id: a, cluster: --help', /:3: error: .*name of a cluster/),
  student('a cluster that is a command', 'id: a, cluster: "$(reboot)"', /:3: error: .*name of a cluster/),
  student('a decision that is none', 'id: a, decision: hundred', /:3: error: .*decision: expected `accept` or `zero`/),
  student('time below nothing', 'id: a, extra: -15m', /:3: error: .*extra/),
  csv('no rows', '', /:1: error: expected a line with the names of the columns/),
  csv('a header alone', 'id,name\n', /students: expected a list of at least one/),
  csv('a quote that is not closed', 'id,name\na,"b\n', /:\d: error: .*\(csv-syntax\)/),
  csv('more cells than columns', 'id\na,b\n', /:2: error: .*\(csv-syntax\)/),
  csv('the same column twice', 'id,id\na,b\n', /:1: error: column `id` is there twice/),
  csv('a column of __proto__', 'id,__proto__\na,b\n', /unknown key `__proto__`/),
  csv('a row that is very long', `id,name\na,"${'b'.repeat(400_000)}"\n`, /csv-syntax/),
  csv('very many columns', `${list(2_000, (n) => `c${n}`)}\n`, /error/),
  csv('very many rows', `id\n${list(60_000, (n) => `s${n}`, '\n')}`, /expected at most 3000 students/),
  csv('a formula', 'id,name\na,=1+1\n', 1),
  csv('a terminal escape', 'id,name\na,\u001b[2J\n', /:2: error: .*control characters/),
];

function bomb(): string {
  const levels = list(9, (n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(10)}]`, '\n');
  return `a0: &a0 [x]\n${levels}\n`;
}

function list(count: number, make: (index: number) => string, separator = ','): string {
  return Array.from({ length: count }, (_, index) => make(index)).join(separator);
}
