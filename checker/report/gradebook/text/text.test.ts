import { stripVTControlCharacters } from 'node:util';
import { expect } from 'chai';
import stringWidth from 'fast-string-width';
import { languages, speak } from '../../../words/index.ts';
import { classOf12, gradebook, others, student } from '../gradebook.fixture.ts';
import { toTable } from './index.ts';

const wide = { colour: false, width: 100 };
const narrow = { colour: false, width: 60 };

describe('the gradebook as text', () => {
  afterEach(() => speak('en'));
  const book = { ...classOf12(), students: [...classOf12().students, ...others()] };

  it('has the grades with their labs, late work and decisions', () => {
    const lines = toTable(book, wide).split('\n');
    expect(lines.slice(0, 2)).to.deep.equal([
      'student               grade  replication  rolling-update   exam',
      's01 Ada Lovelace     100.00        15/15           10/10  20/20',
    ]);
    expect(lines[8]).to.equal('s08 Radia Perlman     60.00        15/15           10/10  10/20  1 h 30 min late: -10');
    expect(lines[9]).to.match(/^s15 Solomon Hykes +0\.00 .* zero by hand$/);
  });

  it('has apart who is held, broken, refused and missing, with the reason', () => {
    const text = toTable(book, wide);
    expect(text).to.include(
      'HELD    s11 Ken Thompson, would have 85\n  chain-broken, line 7: attempt 4 does not follow attempt 3',
    );
    expect(text).to.include('BROKEN  s12 Margaret Hamilton\n  docker-node2: its engine does not answer');
    expect(text).to.include('REFUSED s14\n  in/s14.jsonl.gz:3: the line is no JSON');
    expect(text).to.include('MISSING s13 Linus Torvalds\n');
  });

  it('names who was judged otherwise than the class', () => {
    const mixed = gradebook([student('s1'), { ...student('s2'), basis: 'end' }, { ...student('s3'), basis: 'end' }]);
    expect(toTable(mixed, wide).replace(/\s+/g, ' ')).to.include(
      'exam at the last. Only the end of each lab counts for s2 and s3: a cluster shows nothing else.',
    );
    speak('ko');
    expect(toTable(mixed, wide)).to.include('s2, s3');
  });

  it('says of who is held what they would have, after what is lost by being late', () => {
    const late = { seconds: 60, penalty: 90, by: 'roster' } as const;
    const lines = (penalty: number) =>
      toTable(
        gradebook(
          [{ ...student('s1', { status: 'held' }), late: { ...late, penalty } }].map(({ grade: _, ...one }) => one),
        ),
        wide,
      );
    expect(lines(90)).to.include('s1, would have 10\n');
    expect(lines(100)).to.include('s1, would have 0\n');
  });

  it('has among the grades who handed in nothing, once a person gave them 0', () => {
    const decided = others()
      .slice(0, 1)
      .map((one) => ({ ...one, decision: 'zero' as const, grade: 0 }));
    const text = toTable(gradebook(decided), wide);
    expect(text)
      .to.match(/^s13 Linus Torvalds +0\.00 .*zero by hand$/m)
      .and.not.match(/MISSING s13|Missing:/);
  });

  it('has copies row by row, with the lines of everyone who has them', () => {
    expect(toTable(book, wide)).to.include(
      'COPIES  s09 and s10 hold the same\n  swarm v1n3kz0q8d5f7g2h4j6k9l1m3: s09 line 2, s10 line 2\n  task',
    );
  });

  it('has of a copy one row of each kind, and says how many more there are', () => {
    const [copy] = classOf12().copies;
    const more = Array.from({ length: 9 }, (_, index) => ({
      kind: 'task' as const,
      value: `t${index}`,
      lines: { s09: 5 },
    }));
    const [swarm, ...rest] = copy?.rows ?? [];
    if (!copy || !swarm) return expect.fail('no copy');
    const text = toTable({ ...book, copies: [{ ...copy, rows: [swarm, ...more, ...rest] }] }, wide);
    expect(text).to.match(/swarm v1n.*\n {2}task t0: s09 line 5\n {2}timeline sha256.*\n {2}and 9 more\n/);
  });

  it('sums up, and says what to do next about each status that there is', () => {
    const text = toTable(book, wide).replace(/\n\s*/g, ' ');
    expect(text).to.include('15 students: 9 graded, 3 held, 1 broken, 1 refused and 1 missing');
    expect(text).to.include('grades from 0 to 100, 74.81 on average');
    for (const word of ['Held', 'Broken', 'Refused', 'Missing']) expect(text).to.match(new RegExp(`${word}: `));
    expect(toTable(gradebook([student('s1')]), wide)).not.to.match(/--resume|HELD|COPIES/);
    expect(toTable(gradebook([]), wide)).to.include('0 students');
  });

  it('fits 60 columns in every language, whatever students are called', () => {
    const names = ['a'.repeat(300), '김'.repeat(300), 'e\u0301'.repeat(300), '👩‍👩‍👧‍👦'.repeat(90), ''];
    const long = names.map((name, index) => student(`s${index}`, { name, email: name }));
    const odd = names.map((cause) => student(cause, { status: 'broken', cause }));
    for (const language of languages) {
      speak(language);
      for (const line of toTable({ ...book, students: [...book.students, ...long, ...odd] }, narrow).split('\n'))
        expect(stringWidth(line), line).to.be.at.most(60);
    }
  });

  it('leaves out the labs where there is no room for them', () => {
    expect(toTable(book, narrow)).not.to.include('rolling-update');
    expect(toTable(book, narrow)).to.match(/s08 Radia Perlman +60\.00 {2}1 h 30 min late: -10/);
  });

  it('has colour where it is wanted, and the same words', () => {
    const coloured = toTable(book, { ...wide, colour: true });
    expect(coloured).not.to.equal(toTable(book, wide));
    expect(stripVTControlCharacters(coloured)).to.equal(toTable(book, wide));
  });
});
