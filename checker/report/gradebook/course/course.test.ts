import { expect } from 'chai';
import type { Gradebook } from '../../../grades.ts';
import { languages, speak } from '../../../words/index.ts';
import { expectAccessible, expectInert, pageOf } from '../../page/page.fixture.ts';
import { all, type Element, ofClass, textOf } from '../../xml.fixture.ts';
import { classOf12, gradebook, others, student } from '../gradebook.fixture.ts';
import { toTable } from '../text/index.ts';
import { toClassHtml } from './index.ts';

describe('the report of a class', () => {
  afterEach(() => speak('en'));
  const book = { ...classOf12(), students: [...classOf12().students, ...others()] };
  const page = (of: Gradebook = book) => pageOf(toClassHtml(of));
  const section = (id: string, of = book) =>
    all(page(of)).find(({ name, attributes }) => name === 'section' && attributes['aria-labelledby'] === id);
  const said = (id: string, of = book) => textOf(section(id, of) ?? expect.fail(id)).replace(/\s+/g, ' ');
  const rowsOf = (element: Element | undefined) =>
    all(element ?? expect.fail('none')).filter(({ name }) => name === 'tr');

  it('is one sound page in every language, without one word of another', () => {
    for (const language of languages) {
      speak(language);
      for (const of of [book, classOf12(), gradebook([])]) {
        const plain = { ...of, students: of.students.map((one) => ({ ...one, name: 'Somebody' })) };
        expectInert(page(plain));
        expectAccessible(page(plain));
        const text = textOf({ ...page(plain), children: page(plain).children.filter(({ name }) => name === 'body') });
        expect(/\p{scx=Hang}/u.test(text)).to.equal(language === 'ko');
        expect(text).not.to.match(/undefined|\[object|NaN/);
      }
    }
  });

  it('counts every status', () => {
    const [top] = ofClass(page(), 'top');
    expect(textOf(top ?? expect.fail('no top')).replace(/\s+/g, ' ')).to.match(
      /A class of 15 .*average 74\.81 .*graded 9 .*HELD 3 .*BROKEN 1 .*REFUSED 1 .*MISSING 1/,
    );
  });

  it('has held and broken, refused and missing apart, each with the reasons and what to do', () => {
    expect(said('held')).to.match(
      /Held \(3\) Held: look at the work\. .*, would have 85 s11 Ken Thompson .*chain-broken, line 7/,
    );
    expect(said('broken')).to.match(/s12 Margaret Hamilton docker-node2: its engine does not answer/);
    expect(said('refused')).to.include('in/s14.jsonl.gz:3');
    expect(said('missing')).to.include('s13');
    expect(section('held', gradebook([student('s1')]))).to.equal(undefined);
  });

  it('has the rows of copies side by side', () => {
    const rows = rowsOf(section('copies')).map((row) =>
      row.children.map((cell) => textOf(cell).trim().replace(/\s+/g, ' ')),
    );
    expect(rows).to.deep.equal([
      ['the same', 's09', 's10'],
      ['swarm v1n3kz0q8d5f7g2h4j6k9l1m3', 'line 2', 'line 2'],
      ['task p0o9i8u7y6t5r4e3w2q1a2s3d', 'line 4', 'line 5'],
      ['timeline sha256:6f1ed002ab5595859014ebf0951522d9', 'line 4', 'line 5'],
    ]);
  });

  it('draws how grades are spread, and says it in words', () => {
    const plot = ofClass(section('spread') ?? expect.fail('none'), 'filled');
    expect(plot).to.have.length(5);
    expect(said('spread')).to.include('0 to 10: 1; 40 to 50: 1; 60 to 70: 1; 80 to 90: 2; 90 to 100: 4; average 74.81');
    expect(said('spread', gradebook([]))).to.include('Nobody has a grade yet');
  });

  it('has everyone in a row, with a link to their report', () => {
    const rows = rowsOf(section('students'));
    expect(rows).to.have.length(16);
    const links = all(section('students') ?? expect.fail('none')).flatMap(
      ({ name, attributes: { href } }) => (name === 'a' && href) || [],
    );
    expect(links.slice(0, 2)).to.deep.equal(['students/s01.html', 'students/s02.html']);
    expect(toClassHtml(book, 'others')).to.include('href="others/s01.html"');
  });

  it('has first the checks that most failed, hidden ones too, of all whose work was judged', () => {
    const rows = rowsOf(section('failed'))
      .slice(1)
      .map((row) => textOf(row).replace(/\s+/g, ' '));
    expect(rows).to.have.length(5);
    expect(rows[0]).to.match(/^ ?6 of 12 .*restarts on-failure .*exam, a-shop-that-heals, line 31 .*hidden .*s07/);
    expect(rows[4]).to.match(/^ ?1 of 12 /);
    expect(said('failed', gradebook([student('s1')]))).to.include('Every check passed everywhere');
    expect(section('failed', gradebook([student('s1', { status: 'missing', labs: [] })]))).to.equal(undefined);
  });

  it('has the time that each lab took', () => {
    const [, ...rows] = rowsOf(section('time'));
    expect(rows).to.have.length(3);
    expect(textOf(rows[0] ?? expect.fail('none'))).to.match(/Create a service .* \d+ min/);
    const unknown = gradebook(
      [student('s1')].map((one) => ({ ...one, labs: one.labs.map(({ spent: _, ...lab }) => lab) })),
    );
    expect(section('time', unknown)).to.equal(undefined);
  });

  it('stays a table where a whole class holds the same', () => {
    const students = Array.from({ length: 500 }, (_, index) => student(`s${index}`));
    const lines = Object.fromEntries(students.map(({ id }) => [id, 2]));
    const rows = Array.from({ length: 60 }, (_, index) => ({ kind: 'task' as const, value: `task-${index}`, lines }));
    const copies = [{ students: students.map(({ id }) => id), rows }];
    const same = gradebook(students, { copies });
    expect(rowsOf(section('copies', same))).to.have.length(41);
    expect(said('copies', same)).to.include('s29 and 470 more hold the same').and.include('and 20 more');
    const text = toTable(same, { colour: false, width: 60 }).split('COPIES')[1] ?? '';
    expect(text.split('\n').length).to.be.below(30);
  });

  it('stays a page that can be opened where a class is large and everything is wrong', () => {
    const doubts = Array.from({ length: 500 }, () => ({ id: 'chain-broken', says: 'x'.repeat(5000) }));
    const students = Array.from({ length: 300 }, (_, index) =>
      student(`s${index}`, { status: 'held', doubts }, ['exam 20']),
    );
    expect(toClassHtml(gradebook(students)).length).to.be.below(6_000_000);
  });
});
