import { expect } from 'chai';
import type { Report } from '../../model.ts';
import { languages, speak } from '../../words/index.ts';
import { expectAccessible, expectInert, pageOf } from '../page/page.fixture.ts';
import { check, command, failedCheck, failedCommand, lab, mixed, oddText, report, step } from '../report.fixture.ts';
import { healthCheck, rollingUpdate } from '../timeline/recorded.fixture.ts';
import { all, type Element, ofClass, parse, textOf } from '../xml.fixture.ts';
import { toHtml } from './index.ts';

/** Every verdict, two timelines. */
function full(): Report {
  const { labs, ...others } = mixed();
  const recorded = [rollingUpdate, healthCheck];
  return { ...others, labs: labs.map((one, index) => ({ ...one, ...timelineOf(recorded[index]) })) };
}

function timelineOf(recorded: typeof rollingUpdate | undefined) {
  return recorded ? { timeline: recorded.timeline } : {};
}

function page(of: Report): Element {
  return pageOf(toHtml(of));
}

describe('the report as HTML', () => {
  afterEach(() => speak('en'));
  const names = (root: Element) => all(root).map(({ name }) => name);
  const folded = (root: Element, name: string) =>
    ofClass(root, name).map(({ attributes }) => (attributes.open === undefined ? 'folded' : 'open'));

  it('is one well-formed document in every language, without one word of another', () => {
    for (const language of languages) {
      speak(language);
      const root = page(full());
      expect(root.attributes.lang).to.equal(language);
      const said = textOf({ ...root, children: root.children.filter(({ name }) => name === 'body') });
      expect(/\p{scx=Hang}/u.test(said), language).to.equal(language === 'ko');
      expect(said).not.to.match(/undefined|\[object|NaN/);
    }
  });

  it('loads nothing, runs nothing, and forbids both', () => expectInert(page(full())));

  it('has landmarks, headings in order, references that lead somewhere, and headers for columns and rows', () =>
    expectAccessible(page(full())));

  it('sums up what happened, and links to all that did not pass', () => {
    const root = page(full());
    const [top] = ofClass(root, 'top');
    expect(textOf(top ?? root))
      .to.match(/The cluster or the checker failed/)
      .and.match(/6 of 12/);
    const problems = ofClass(root, 'problems').flatMap(({ children }) => children);
    expect(problems.map(({ attributes }) => attributes.class)).to.deep.equal([
      'is-fail',
      'is-fail',
      'is-notYet',
      'is-broken',
    ]);
    expect(textOf(page(report([lab([step([command()], [check()])])]))))
      .to.include('Passed')
      .and.not.include('did not pass');
  });

  it('has a word and a shape beside each colour of a verdict', () => {
    for (const badge of ofClass(page(full()), 'badge')) {
      expect(badge.text).to.match(/^(passed|FAILED|NOT YET|skipped|BROKEN)$/);
      expect(names(badge)).to.include('use');
    }
  });

  it('shows of a command its script, node, exit code, time, place and output', () => {
    const steps = [step([command({ stdout: 'out\n', stderr: 'err\n' })], [])];
    const [block] = ofClass(page(report([lab(steps)])), 'command');
    const said = textOf(block ?? expect.fail('no command'));
    for (const words of [
      'docker service create --name simple',
      'on docker-node1',
      'exit 0',
      '7.3 s',
      'labs/01-replication/lab.md:12',
    ])
      expect(said).to.include(words);
    for (const words of ['output, 2 lines', 'standard output', 'out', 'standard error', 'err'])
      expect(said).to.include(words);
  });

  it('folds what passed, and opens what did not, with all that a person needs', () => {
    const root = page(report([lab([step([command(), failedCommand()], [check(), failedCheck()])])]));
    expect(folded(root, 'printed')).to.deep.equal(['folded', 'open']);
    expect(folded(root, 'check')).to.deep.equal(['folded', 'open']);
    const [passed, failed] = ofClass(root, 'check').map(textOf);
    expect(passed).to.include('service simple with 2/2 replicas running').and.include('from what the Engine API shows');
    for (const words of [
      'the expected thing',
      'the actual thing',
      'the reason',
      'the hint',
      'the-next-command',
      '2 points',
      'lab.md:21',
    ])
      expect(failed).to.include(words);
  });

  it('says of a step that was not reached no more than that', () => {
    const skipped = check({ verdict: 'skipped', expected: '', actual: '' });
    const [section] = ofClass(page(report([lab([step([], [skipped], { verdict: 'skipped' })])])), 'step');
    expect(textOf(section ?? expect.fail('no step'))).to.include('Not reached.');
    expect(ofClass(section ?? expect.fail('no step'), 'check')).to.deep.equal([]);
  });

  it('has a timeline of each lab that has one, in a picture and in words', () => {
    const root = page(full());
    expect(ofClass(root, 'timeline')).to.have.length(2);
    const [section] = ofClass(root, 'timeline');
    if (!section) return expect.fail('no timeline');
    expect(ofClass(section, 't-task')).to.have.length(rollingUpdate.timeline.tasks.length);
    const rows = ofClass(section, 'words')
      .flatMap(all)
      .filter(({ name }) => name === 'tr');
    expect(rows).to.have.length(rollingUpdate.timeline.tasks.length + 1);
    expect(textOf(section))
      .to.match(/ran 3\.\d s before the task before it ended/)
      .and.match(/ran 0\.\d s after the task/);
    expect(ofClass(section, 'marks')[0]?.children).to.have.length(rollingUpdate.timeline.marks.length);
  });

  it('escapes whatever programs print and people write, and keeps what can be read', () => {
    const hostile = `</style><script>alert(1)</script><img src=x onerror=alert(1)>"'${oddText}`;
    const commands = [
      failedCommand({ script: hostile, why: hostile, stdout: hostile, stderr: hostile, node: hostile }),
    ];
    const checks = [failedCheck({ expected: hostile, actual: hostile, why: hostile, hint: hostile, next: hostile })];
    const odd = lab([step(commands, checks, { title: hostile })], { title: hostile, file: hostile, cause: hostile });
    const facts = { name: hostile, driver: hostile, engineVersion: hostile, mesh: 'ipvs' as const, patience: 1 };
    const text = toHtml(report([odd], { cluster: facts, startedAt: hostile }));
    const root = parse(text.replace('<!DOCTYPE html>', ''));
    expect(names(root)).not.to.include.oneOf(['script', 'img', 'tag']);
    expect(text).not.to.match(/[^\P{Cc}\n]/u);
    expect(textOf(root)).to.include('<script>alert(1)</script>').and.include('서비스');
  });
});

describe('output in the report', () => {
  const shown = (stdout: string) => {
    const root = page(report([lab([step([command({ stdout })], [])])]));
    return { said: textOf(ofClass(root, 'output')[0] ?? expect.fail('no output')), all: textOf(root) };
  };
  const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}`).join('\n');

  it('is whole where it is of a usual length', () => {
    expect(shown(lines(240)).said)
      .to.include('line 1')
      .and.include('line 240')
      .and.not.include('left out');
  });

  it('has its first and last lines where it is long, and says how many are left out', () => {
    const { said, all } = shown(lines(1000));
    expect(all).to.include('output, 1000 lines');
    expect(said).to.include('line 160\n').and.include('line 921\n').and.include('… 760 lines left out …');
    expect(said).not.to.match(/line (161|920)\n/);
  });

  it('is cut in a line that is long', () => {
    const { said } = shown('x'.repeat(1000));
    expect(said).to.include('… 600 characters left out …');
    expect(said.length).to.be.below(500);
  });

  it('counts lines that repeat', () => {
    expect(shown(`begin\n${'0 out of 2\n'.repeat(40)}2 out of 2\n`).said).to.match(/0 out of 2 .*\n2 out of 2\n/);
    expect(shown(`begin\n${'0 out of 2\n'.repeat(40)}2 out of 2\n`).said).to.include('× 40');
  });

  it('is told of where there is none', () => {
    expect(textOf(page(report([lab([step([command({ stdout: ' \n', stderr: '' })], [])])])))).to.include('no output');
  });
});
