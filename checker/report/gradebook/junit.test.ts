import { expect } from 'chai';
import { languages, speak } from '../../words/index.ts';
import { all, parse, textOf } from '../xml.fixture.ts';
import { classOf12, gradebook, others, student } from './gradebook.fixture.ts';
import { toGradesJunit } from './junit.ts';

describe('the gradebook as JUnit', () => {
  afterEach(() => speak('en'));
  const book = { ...classOf12(), students: [...classOf12().students, ...others()] };
  const suites = () => parse(toGradesJunit(book)).children;

  it('has a suite a student, with status and grade', () => {
    expect(suites().map(({ attributes }) => attributes.name))
      .to.include('s03 김민준')
      .and.to.have.length(15);
    const facts = suites().map((suite) => suite.children[0]?.children.map(({ attributes }) => attributes.value));
    expect(facts[5]).to.deep.equal(['graded', '83.33']);
    expect(facts[8]).to.deep.equal(['held']);
  });

  it('has a case a check, a failure where it did not pass', () => {
    const suite = suites()[5];
    expect(suite?.attributes).to.include({ tests: '9', failures: '2', errors: '0', skipped: '0' });
    const [first] = all(suite ?? expect.fail('no suite')).filter(({ name }) => name === 'failure');
    expect(first?.attributes).to.deep.equal({
      type: 'http',
      message: 'not so: http://localhost:8000/ answers 200 "Hello V0.2"',
    });
    expect(first?.text).to.include('actual: service found, and not like that');
    expect(all(suite ?? expect.fail('no suite')).map(({ attributes }) => attributes.classname)).to.include(
      's06.replication.challenge',
    );
  });

  it('has first why a student has no grade: an error where it is no fault of theirs', () => {
    const first = suites().map((suite) => suite.children[1]?.children[0]);
    expect(first.slice(8).map((one) => one && `${one.name} ${one.attributes.type}`)).to.deep.equal([
      'failure held',
      'failure held',
      'failure held',
      'error broken',
      'failure missing',
      'failure refused',
      undefined,
    ]);
    expect(first[11]?.attributes.message).to.equal('docker-node2: its engine does not answer');
    for (const one of first.slice(8, 14)) expect(one?.attributes.message).not.to.equal('');
  });

  it('says of a hidden check only whether it passed', () => {
    const xml = toGradesJunit(gradebook([student('s1', {}, ['exam 31'])]));
    expect(xml).to.match(/name="hidden 3" [^>]*><failure type="hidden" message=""/);
    expect(xml).not.to.match(/line 31|line 35|on-failure|3 different nodes/);
  });

  it('has the same names in every language', () => {
    const names = languages.map((language) => {
      speak(language);
      return all(parse(toGradesJunit(book))).map(({ attributes }) => `${attributes.name} ${attributes.classname}`);
    });
    expect(names[1]).to.deep.equal(names[0]);
    speak('ko');
    expect(textOf(parse(toGradesJunit(book)))).to.include('실제: ');
  });
});
