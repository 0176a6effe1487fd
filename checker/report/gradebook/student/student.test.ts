import { expect } from 'chai';
import type { StudentGrade } from '../../../grades.ts';
import { languages, speak } from '../../../words/index.ts';
import { expectAccessible, expectInert, pageOf } from '../../page/page.fixture.ts';
import { type Element, ofClass, textOf } from '../../xml.fixture.ts';
import { classOf12, gradebook, others, student } from '../gradebook.fixture.ts';
import { toStudentHtml } from './index.ts';

describe('the report of a student', () => {
  afterEach(() => speak('en'));
  const mainText = (root: Element) =>
    textOf({ ...root, children: root.children.filter(({ name }) => name === 'body') });
  const book = { ...classOf12(), students: [...classOf12().students, ...others()] };
  const of = (id: string) => book.students.find((one) => one.id === id) ?? expect.fail(id);
  const pageFor = (one: StudentGrade) => pageOf(toStudentHtml(one, book));
  const said = (one: StudentGrade) => mainText(pageFor(one)).replace(/\s+/g, ' ');

  it('is for every status one sound page in every language, without one word of another', () => {
    for (const language of languages) {
      speak(language);
      for (const one of book.students) {
        const root = pageFor({ ...one, name: 'Somebody' });
        expectInert(root);
        expectAccessible(root);
        const text = mainText(root);
        expect(/\p{scx=Hang}/u.test(text), `${language} ${one.id}`).to.equal(language === 'ko');
        expect(text).not.to.match(/undefined|\[object|NaN/);
      }
    }
  });

  it('says how the grade is made, so that it can be worked out again', () => {
    const text = said(of('s08'));
    expect(text).to.match(/60 of 100/);
    expect(text).to.match(/The practical exam 3 10 of 20 50 All labs together 70/);
    expect(text).to.match(/1 h 30 min late, by the clock of the submission −10 Grade 60/);
    expect(said({ ...of('s08'), late: { seconds: 60, penalty: 5, by: 'roster' } })).to.include('as the roster says −5');
    expect(said(of('s01'))).not.to.include('late');
  });

  it('says of every check what was expected, what was found, why, and its points, and nothing to go on with', () => {
    const [page] = [pageFor(of('s06'))];
    const failed = ofClass(page, 'check').filter(({ attributes }) => attributes.open !== undefined);
    expect(failed).to.have.length(2);
    const text = textOf(failed[0] ?? expect.fail('none')).replace(/\s+/g, ' ');
    for (const words of [
      'http',
      '0 of 5 points',
      'expected',
      'answers 200',
      'service found, and not like that',
      'not so:',
    ])
      expect(text).to.include(words);
    expect(text).to.include('replication:74');
    expect(text).not.to.match(/the hint|the-next-command/);
    expect(ofClass(page, 'check')).to.have.length(7);
  });

  it('says which attempt counts, and that work was left out, or judged by another version', () => {
    const [first, ...rest] = of('s01').labs;
    if (!first) return expect.fail('no lab');
    const text = said({ ...of('s01'), labs: [{ ...first, overtime: true, otherVersion: true }, ...rest] });
    expect(text).to.include('attempt 2 of 3 at this lab, 2026-11-30 13:10 UTC');
    expect(text).to.include('Work after the end of the time was left out').and.include('another version');
  });

  it('says so where a check that passed gives no points since another did not', () => {
    const [first, ...rest] = of('s06').labs;
    if (!first) return expect.fail('no lab');
    expect(said(of('s06'))).not.to.include('only where all checks pass');
    expect(said({ ...of('s06'), labs: [{ ...first, earned: 0 }, ...rest] })).to.include('only where all checks pass');
  });

  it('tells of hidden checks their points, and nothing else', () => {
    const html = toStudentHtml(of('s08'), book);
    expect(html).to.include('2 hidden checks: 5 of 10 points');
    expect(html).not.to.match(/on-failure|3 different nodes|exam:31|exam:35/);
  });

  it('tells who is held what is in doubt, and of a copy what is the same, but not with whom', () => {
    expect(said(of('s11')))
      .to.include('attempt 4 does not follow attempt 3')
      .and.include('no accusation');
    const text = said(of('s09'));
    expect(text)
      .to.include('swarm v1n3kz0q8d5f7g2h4j6k9l1m3, line 2')
      .and.include('The same is in the work of someone else');
    expect(text).not.to.match(/s10|Lamport/);
    expect(said(of('s15')))
      .to.include('decided that this counts as 0')
      .and.not.include('s09');
  });

  it('withholds of doubts what names others, or lines of hidden checks', () => {
    const doubts = [
      { id: 'not-shown', says: 'exam, a-shop-that-heals: nothing shows what the check on line 31 would say' },
      { id: 'other-student', says: 'the file says that it is of s02, the roster says s01' },
      { id: 'something', line: 4, says: 'the same as Edsger Dijkstra' },
      { id: 'chain-broken', line: 5, says: 'attempt 3 does not follow' },
    ];
    const text = said({ ...of('s01'), status: 'held', doubts });
    expect(text).not.to.match(/line 31|s02|Dijkstra/);
    for (const words of [
      'does not show whether a check holds',
      'another student',
      'something, line 4',
      'attempt 3 does not follow',
    ])
      expect(text).to.include(words);
  });

  it('says 0 where a person gave it to who handed in nothing', () => {
    expect(said({ ...of('s13'), decision: 'zero', grade: 0 }))
      .to.include('0 of 100')
      .and.include('counts as 0');
  });

  it('has nothing of any other student', () => {
    const named = book.students.map((one) => ({ ...one, name: `Name of ${one.id}`, email: `${one.id}@mail` }));
    for (const one of named) {
      const html = toStudentHtml(one, { ...book, students: named });
      for (const other of named.filter(({ id }) => id !== one.id)) {
        expect(html, `${one.id} ${other.id}`).not.to.match(new RegExp(`\\b${other.id}\\b`));
        expect(html).not.to.include(other.name);
      }
    }
  });

  it('says why there is no grade', () => {
    expect(said(of('s12')))
      .to.include('docker-node2: its engine does not answer')
      .and.include('nothing about the work');
    expect(said(of('s13'))).to.include('Nothing was handed in');
    expect(said(of('s14'))).to.include('in/s14.jsonl.gz:3: the line is no JSON');
  });

  it('can be of a student of whom little is known', () => {
    expect(textOf(pageOf(toStudentHtml(student('s1', { labs: [] }), gradebook([]))))).to.include(
      'No checks were judged',
    );
  });
});
