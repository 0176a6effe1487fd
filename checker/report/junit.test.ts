import { expect } from 'chai';
import type { LabReport } from '../model.ts';
import { toJunit } from './junit.ts';
import { check, command, failedCheck, failedCommand, lab, mixed, oddText, report, step } from './report.fixture.ts';
import { type Element, parse } from './xml.fixture.ts';

describe('the report as JUnit XML', () => {
  it('has a suite a lab and a case a command or check', () => {
    const suites = parse(toJunit(mixed())).children;
    expect(
      suites.map(({ attributes: { name, file, time, timestamp } }) => ({ name, file, time, timestamp })),
    ).to.deep.equal([
      { name: 'replication', file: 'labs/01-replication/lab.md', time: '61.2', timestamp: '2026-01-02T03:04:05.678Z' },
      { name: 'removal', file: 'labs/01-replication/lab.md', time: '61.2', timestamp: '2026-01-02T03:04:05.678Z' },
    ]);
    expect(suites[0]?.children.map(({ attributes }) => `${attributes.classname} ${attributes.name}`)).to.deep.equal([
      'replication.create-a-service line 12: docker service create --name simple simplenode:0.1',
      'replication.create-a-service line 20: service',
      'replication.scale line 12: docker service create --name simple simplenode:0.1',
      'replication.scale line 13: docker service create --name simple simplenode:0.1',
      'replication.scale line 20: service',
      'replication.scale line 21: service',
      'replication.scale line 22: tasks',
      'replication.scale line 20: service',
    ]);
  });

  it('counts what it holds, in each suite and in all', () => {
    const root = parse(toJunit(mixed()));
    expect(root.attributes).to.include({ tests: '11', failures: '3', errors: '1', skipped: '1', time: '75.5' });
    for (const suite of [root, ...root.children]) {
      const cases = suite.name === 'testsuites' ? suite.children.flatMap(({ children }) => children) : suite.children;
      const having = (name: string) => `${cases.filter(({ children }) => children[0]?.name === name).length}`;
      expect(suite.attributes).to.include({
        tests: `${cases.length}`,
        failures: having('failure'),
        errors: having('error'),
        skipped: having('skipped'),
      });
    }
  });

  it('says of what failed why, and then all of it', () => {
    const [failure] = onlyCase(lab([step([], [failedCheck({ why: 'the reason\nand more' })])])).children;
    expect(failure?.attributes).to.deep.equal({ type: 'service', message: 'the reason' });
    expect(failure?.text).to.match(/^expected: .+\nactual: .+\nthe reason\nand more\nhint: .+\nnext: .+$/);
  });

  it('has the output of a command that failed', () => {
    const failed = failedCommand({ script: 'docker ps\ntrue', stdout: 'out\n', stderr: 'err\n' });
    const [failure] = onlyCase(lab([step([failed], [])])).children;
    expect(failure?.attributes).to.deep.equal({ type: 'command', message: failed.why });
    expect(failure?.text).to.equal(`${failed.why}\n$ docker ps\ntrue\nout\nerr\n`);
  });

  it('has a case for what broke, which is an error and no failure', () => {
    const found = onlyCase(lab([], { verdict: 'broken', cause: 'no answer' }));
    expect(found.attributes).to.include({ classname: 'replication', name: 'the cluster' });
    expect(found.children[0]).to.deep.include({ name: 'error', attributes: { type: 'cluster', message: 'no answer' } });
  });

  it('has a skipped case for a lab that was not reached', () => {
    const [skipped] = onlyCase(lab([], { verdict: 'skipped', cause: 'lab x could not be judged' })).children;
    expect(skipped).to.deep.include({ name: 'skipped', attributes: { message: 'lab x could not be judged' } });
  });

  it('is well formed and keeps what XML can hold, whatever programs print and people write', () => {
    const commands = [failedCommand({ script: oddText, why: oddText, stdout: oddText, stderr: oddText })];
    const checks = [failedCheck({ expected: oddText, actual: oddText, why: oddText, hint: oddText, next: oddText })];
    const odd = lab([step(commands, checks, { id: oddText })], { id: oddText, file: oddText, cause: oddText });
    const suite = parse(toJunit(report([odd]))).children[0];
    const kept = `red nul bell ]]> & <tag attribute="value"> 'single' 😀 서비스 \ufffd \ufffd \ufffd`;
    expect(suite?.children[0]?.children[0]?.attributes.message).to.equal(kept);
    expect(suite?.attributes.name).to.equal(`${kept}\n10%\n20% end`);
    expect(suite?.children[0]?.children[0]?.text).to.include(`$ ${kept}\n10%\n20% end\n`);
  });

  it('is well formed with nothing in it', () => {
    expect(parse(toJunit(report([]))).attributes).to.include({ tests: '0', failures: '0', errors: '0', skipped: '0' });
  });

  it('has nothing to say of what passed', () => {
    const cases = parse(toJunit(report([lab([step([command()], [check()])])]))).children[0]?.children;
    expect(cases?.map(({ children }) => children.length)).to.deep.equal([0, 0]);
  });
});

function onlyCase(only: LabReport): Element {
  const cases = parse(toJunit(report([only]))).children[0]?.children ?? [];
  expect(cases).to.have.length(1);
  return cases[0] as Element;
}
