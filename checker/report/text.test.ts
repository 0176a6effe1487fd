import { stripVTControlCharacters } from 'node:util';
import { expect } from 'chai';
import stringWidth from 'fast-string-width';
import type { Report } from '../model.ts';
import { speak } from '../words/index.ts';
import { check, command, failedCheck, failedCommand, lab, mixed, oddText, report, step } from './report.fixture.ts';
import { cut, oneLine, pad, time, wrap } from './style.ts';
import { problemText, toText } from './text.ts';

const plain = { colour: false, width: 60 };
const coloured = { colour: true, width: 60 };

describe('the report as text', () => {
  afterEach(() => speak('en'));

  it('fits 60 columns, but for words that cannot be broken', () => {
    for (const style of [plain, coloured]) {
      for (const line of toText(mixed(), style).split('\n')) {
        const words = line.trim().split(/\s+/);
        expect(stringWidth(line) <= 60 || words.length === 1, line).to.equal(true);
      }
    }
  });

  it('fits where text is Korean, of two columns a character', () => {
    const korean = '서비스를 만들고 복제본의 수를 바꾸어 보자';
    const steps = [step([], [failedCheck({ why: korean.repeat(4) })], { title: korean.repeat(2) })];
    for (const line of toText(report([lab(steps, { id: '롤링업데이트롤링업데이트롤링업데이트' })]), plain).split('\n'))
      expect(stringWidth(line), line).to.be.at.most(60);
  });

  it('is in line where its words are Korean too', () => {
    speak('ko');
    expect(toText(mixed(), plain).split('\n').slice(-8)).to.deep.equal([
      '실패     replication            1/2단계   4/10점     1분 1초',
      '고장     removal                1/1단계    2/2점     1분 1초',
      '고장  실습 2개, 명령 4개, 검사 항목 6개, 12점 중 6점, 1분',
      '  16초',
      '클러스터 default: containers 드라이버, 엔진 26.1.5,',
      '        라우팅 메시: iptables 대체 방식 (이 커널에는 IPVS가',
      '        없습니다)',
      '',
    ]);
    const problem = {
      verdict: 'fail' as const,
      expected: '하나',
      why: '서비스를 만들고 레플리카 수를 바꾸어 보자 '.repeat(2),
    };
    expect(problemText('labs/1/lab.ko.md:3 service', problem, plain).split('\n')).to.deep.equal([
      '실패 labs/1/lab.ko.md:3 service',
      '  기대: 하나',
      '  이유: 서비스를 만들고 레플리카 수를 바꾸어 보자 서비스를',
      '        만들고 레플리카 수를 바꾸어 보자 ',
      '',
    ]);
    for (const line of toText(mixed(), plain).split('\n'))
      expect(stringWidth(line) <= 60 || line.trim().split(/\s+/).length === 1, line).to.equal(true);
  });

  it('has colour where it is wanted, and the same words', () => {
    const withColour = toText(mixed(), coloured);
    expect(withColour).to.include('\u001b[');
    expect(stripVTControlCharacters(withColour)).to.equal(toText(mixed(), plain));
  });

  it('has no control characters without colour, whatever programs printed', () => {
    const steps = [step([failedCommand({ script: oddText, why: oddText })], [failedCheck({ why: oddText })])];
    expect(toText(report([lab(steps, { cause: oddText })]), plain)).not.to.match(/[^\P{Cc}\n]/u);
  });

  it('tells of all that did not pass what was expected, what was there, why, a hint and the next command', () => {
    for (const verdict of ['fail', 'notYet'] as const) {
      const text = toText(report([lab([step([], [failedCheck({ verdict })])])]), { colour: false, width: 200 });
      expect(text.split('\n').slice(0, 6)).to.deep.equal([
        `${{ fail: 'FAILED', notYet: 'NOT YET' }[verdict]} labs/01-replication/lab.md:21 service, step "Create a service of two replicas and look at it"`,
        '  expected: the expected thing, which is told in so many words that they need more than a line',
        '  actual:   the actual thing, which is told in so many words that they need more than one line',
        '  why:      the reason, which is told in so many words that they need more than one line of it',
        '  hint:     the hint, which is told in so many words that they need more than one line of it',
        '  next:     the-next-command --with "so many words" that they need more than one line of it',
      ]);
    }
  });

  it('tells of a command that failed the same, and where to try it again', () => {
    const text = toText(report([lab([step([failedCommand({ script: '\ndocker ps\ntrue\n' })], [])])]), plain);
    expect(text).to.include('lab.md:13 command').and.to.include('expected: exit 0').and.to.include('actual:   exit 1');
    expect(text).to.include('no such service: simple').and.to.include('next:     on docker-node1: docker ps\n');
  });

  it('says where hidden checks stand', () => {
    const hidden = failedCheck({ file: 'labs/90-exam/marking.md', hidden: true, line: 7 });
    expect(toText(report([lab([step([], [hidden])])]), plain)).to.match(/^FAILED labs\/90-exam\/marking\.md:7 /);
  });

  it('says nothing in full of what passed or was not reached', () => {
    const skipped = check({ verdict: 'skipped', why: 'something before it did not pass' });
    const text = toText(report([lab([step([command()], [check(), skipped])])]), plain);
    expect(text).not.to.match(/expected|something before/);
  });

  it('tells why a lab could not be judged', () => {
    expect(toText(mixed(), plain)).to.include(
      'BROKEN lab removal\n  why:      docker-node2: its engine does not answer\n',
    );
  });

  it('ends with a line for each lab, the sums and the cluster', () => {
    expect(toText(mixed(), plain).split('\n').slice(-9)).to.deep.equal([
      '',
      'FAILED   replication         1/2 steps   4/10 pt   1 min 1 s',
      'BROKEN   removal             1/1 steps    2/2 pt   1 min 1 s',
      'BROKEN  2 labs, 4 commands, 6 checks, 6 of 12 points, 1',
      '  min 16 s',
      'cluster default: containers driver, engine 26.1.5,',
      '        mesh by the iptables fallback (this kernel has no',
      '        IPVS)',
      '',
    ]);
  });

  it('names the fallback mesh, and the kernel`s own', () => {
    const of = (mesh: Report['cluster']['mesh']) =>
      toText(report([], { cluster: { name: 'x', driver: 'd', engineVersion: '1', mesh, patience: 1 } }), {
        colour: false,
        width: 200,
      });
    expect(of('ipvs')).to.include('mesh by IPVS');
    expect(of('iptables')).to.include('mesh by the iptables fallback');
  });

  it('says by how much deadlines were longer, where they were', () => {
    const facts = { name: 'x', driver: 'd', engineVersion: '1', mesh: 'ipvs' } as const;
    const of = (patience: number) => toText(report([], { cluster: { ...facts, patience } }), { ...plain, width: 200 });
    expect(of(2.5)).to.include(', deadlines times 2.5');
    expect(of(1)).not.to.include('deadlines');
  });

  it('counts one as one', () => {
    const text = toText(report([lab([step([command()], [check({ points: 1 })])])]), plain);
    expect(text).to.include('1 lab, 1 command, 1 check, 1 of 1 point,');
  });

  it('leaves out rows that have nothing to say', () => {
    expect(problemText('here', { verdict: 'fail', why: 'because', hint: '' }, plain)).to.equal(
      'FAILED here\n  why:      because\n',
    );
  });
});

describe('text of a width', () => {
  it('breaks at spaces, keeps line ends and long words, and indents what follows', () => {
    expect(wrap('aa bb cc\ndd', 7, '  ')).to.equal('aa bb\n  cc\n  dd');
    expect(wrap('a muchtoolong word', 8, '  ')).to.equal('a\n  muchtoolong\n  word');
  });

  it('is cut by columns, between whole characters', () => {
    expect(cut('abcdef', 6)).to.equal('abcdef');
    expect(cut('abcdefg', 6)).to.equal('abcde…');
    expect(cut('서비스', 5)).to.equal('서비…');
    expect(cut('서비스', 4)).to.equal('서…');
    expect(cut('👨‍👩‍👧‍👦 family', 3)).to.equal('👨‍👩‍👧‍👦…');
    expect(cut('abc', 0)).to.equal('…');
  });

  it('is filled by columns', () => {
    expect(pad('서비', 6)).to.equal('서비  ');
    expect(pad('abc', 2)).to.equal('abc');
  });

  it('is put on one line without what a terminal acts upon', () => {
    expect(oneLine('\u001b[1ma\u001b[0m\r\nb\n\nc\td\u0007\n')).to.equal('a b c d');
    // Each space is looked at once: a regular expression for spaces around line ends took half a minute.
    expect(oneLine(`${' '.repeat(100_000)}a`)).to.equal('a');
  });

  it('tells times as people do', () => {
    expect([0, 0.04, 9.94, 9.96, 59.4, 59.6, 125].map(time)).to.deep.equal([
      '0.0 s',
      '0.0 s',
      '9.9 s',
      '10 s',
      '59 s',
      '1 min 0 s',
      '2 min 5 s',
    ]);
  });
});
