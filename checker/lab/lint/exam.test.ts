import { expect } from 'chai';
import { formatProblem, lintTranslated } from '../index.ts';

const fence = (info: string, ...lines: string[]) => [`\`\`\`${info}`, ...lines, '```', ''].join('\n');

const exam = (...more: string[]) =>
  [
    '---',
    'id: exam',
    'title: Exam',
    'minutes: 5',
    'points: 5',
    'mode: exam',
    'parameters: { replicas: [3, 4] }',
    'needs: { images: [simplenode:0.1] }',
    'owns: { services: [shop] }',
    '---',
    '',
    '## Deploy it',
    '',
    fence('yaml check', '- service: shop', '  replicas: {{replicas}}', '  points: 2'),
    ...more,
  ].join('\n');

const solution = fence('sh', 'docker service create --name shop --replicas {{replicas}} simplenode:0.1');
const hidden = fence('yaml check', '- service: shop', '  previous: false', '  points: 3');
const marking = (...more: string[]) => ['## Deploy it', '', ...more].join('\n');

function problems(lab: string, ofMarking: string | undefined, translation?: string, translated?: string): string[] {
  const sources = [{ file: 'labs/90-exam/lab.md', text: lab }];
  if (translation !== undefined) sources.push({ file: 'labs/90-exam/lab.ko.md', text: translation });
  const files: Record<string, string | undefined> = {
    'labs/90-exam/marking.md': ofMarking,
    'labs/90-exam/marking.ko.md': translated,
  };
  return lintTranslated(sources, (path) => files[path]).map(formatProblem);
}

describe('lint of an exam', () => {
  it('has nothing to say of one with its marking file, whose checks are part of the sum', () => {
    expect(problems(exam(), marking(solution, hidden))).to.deep.equal([]);
    expect(problems(exam(), marking(solution, hidden.replace('points: 3', 'points: 4')))).to.deep.equal([
      'labs/90-exam/lab.md:5: warning: `points: 5` is not what the checks add up to: 6 (points-sum)',
    ]);
  });

  it('has nothing to say where the marking file is kept elsewhere', () => {
    expect(problems(exam(), undefined)).to.deep.equal([]);
  });

  it('finds what would help a student', () => {
    const hint = ['<details><summary>Hint</summary>', '', 'Look.', '', '</details>', ''].join('\n');
    const solved = ['<details><summary>Solution</summary>', '', solution, '</details>', ''].join('\n');
    const found = problems(exam(hint, solved).replace('points: 2', 'points: 2\n  hint: Look.'), undefined);
    expect(found.map((one) => one.replace(/: an exam.*file/, '').replace(/, so put.*md/, ''))).to.deep.equal([
      'labs/90-exam/lab.md:12: error (exam-hint)',
      'labs/90-exam/lab.md:15: error (exam-hint)',
      'labs/90-exam/lab.md:29: error (exam-solution)',
    ]);
  });

  it('finds in the marking file what it finds in a lab, at its own lines', () => {
    const other = solution.replace('shop', 'spare').replace('0.1', '0.2');
    expect(problems(exam(), marking(other, hidden)).map((one) => one.replace(/warning: .* \(/, '('))).to.deep.equal([
      'labs/90-exam/marking.md:4: (unlisted-image)',
      'labs/90-exam/marking.md:4: (unowned-service)',
    ]);
    expect(problems(exam(), marking('[Look](none.md)', solution, hidden))[0]).to.include('marking.md:3: warning: ');
  });

  it('says once what is wrong with the marking file, whatever languages there are', () => {
    const korean = exam().replace('Deploy it', '배포하기').replace('title: Exam', 'title: 시험');
    const wrong = problems(exam(), marking(solution, hidden.replace('previous', 'previus')), korean);
    expect(wrong).to.have.length(1);
    expect(wrong[0]).to.match(/^labs\/90-exam\/marking\.md:9: error: /);
  });

  it('finds other parameters in a translation', () => {
    const korean = exam().replace('Deploy it', '배포하기').replace('[3, 4]', '[3, 5]');
    expect(problems(exam(), undefined, korean)[0]).to.include(
      '`parameters` is another one than at labs/90-exam/lab.ko.md:7',
    );
  });

  it('holds the translation of a marking file against the original, by the headings of its own language', () => {
    const korean = exam().replace('Deploy it', '배포하기').replace('title: Exam', 'title: 시험');
    const translated = marking(solution, hidden).replace('Deploy it', '배포하기');
    const found = (text: string) => problems(exam(), marking(solution, hidden), korean, text);
    expect(found(translated)).to.deep.equal([]);
    const [one, other, ...none] = found(translated.replace('previous: false', 'previous: true'));
    expect(none).to.deep.equal([]);
    expect([one, other].join('\n'))
      .to.match(/marking\.md:8: error: .*marking\.ko\.md:8.*drift-check/)
      .and.match(/marking\.ko\.md:8: error: .*marking\.md:8.*drift-check/);
    expect(found(translated.replace('배포하기', '배포하지 않기'))[0]).to.match(
      /marking\.ko\.md:1: error: .*unknown-step/,
    );
    expect(found(`[그림](none.md)\n${translated}`)[0]).to.match(/marking\.ko\.md:1: warning: .*broken-link/);
  });

  it('misses a solution', () => {
    expect(problems(exam(), marking(hidden))).to.deep.equal([
      'labs/90-exam/marking.md:1: warning: there is no solution of `Deploy it`, so `run` and `prove` cannot pass it (exam-unsolved)',
    ]);
  });

  it('finds hidden checks of answers that nobody hands in', () => {
    const http = (requests: number) =>
      fence(
        'yaml check',
        '- http: http://docker-node1:8000/',
        '  status: 200',
        `  requests: ${requests}`,
        '  points: 3',
      );
    const seen = exam(http(5)).replace('points: 5', 'points: 8');
    expect(problems(seen, marking(solution, http(5)))).to.deep.equal([]);
    expect(problems(seen, marking(solution, http(6)))[0]).to.match(/marking\.md:8: warning: answers are .*hidden-http/);
  });
});
