import { expect } from 'chai';
import { csvLayouts, toCsv } from './csv.ts';
import { classOf12, gradebook, others, student } from './gradebook.fixture.ts';

const rowsOf = (csv: string) =>
  csv
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n');

describe('the gradebook as CSV', () => {
  const book = gradebook([...classOf12().students, ...others()]);

  it('has everyone in the plain layout, what a grade is made of, and why there is none', () => {
    const [head, ...rows] = rowsOf(toCsv(book, 'plain'));
    expect(head).to.equal(
      'id,name,email,status,grade,before penalty,penalty,late seconds,decision,replication (of 15),rolling-update (of 10),exam (of 20),why,digest,decided,reason,by hand',
    );
    expect(rows).to.have.length(15);
    expect(rows[5]).to.equal('s06,Donald Knuth,donald@example.edu,graded,83.33,83.33,,,,10,5,20,,,,,');
    expect(rows[7]).to.equal('s08,Radia Perlman,radia@example.edu,graded,60,70,10,5400,,15,10,10,,,,,');
    expect(rows[10]).to.match(/^s11,Ken Thompson,ken@example.edu,held,,85,.*,"chain-broken, task-after-look",,,,$/);
    expect(rows[11]).to.match(/^s12,.*,broken,,,.*,docker-node2: its engine does not answer,,,,$/);
    expect(rows[14]).to.match(/^s15,Solomon Hykes,,graded,0,85,,,zero,/);
  });

  it('has what a person decided and gave, as they wrote it', () => {
    const one = student('s1', {
      digest: 'sha256:a',
      decision: 'accept',
      decided: { date: '2026-12-01', reason: '=asked, her' },
    });
    const labs = one.labs.map((lab) => ({
      ...lab,
      steps: lab.steps.map((step) => ({
        ...step,
        checks: step.checks.map((check) =>
          check.line === 31 ? { ...check, byHand: { points: 2, comment: 'nearly' } } : check,
        ),
      })),
    }));
    expect(rowsOf(toCsv(gradebook([{ ...one, labs }]), 'plain'))[1]).to.match(
      /,sha256:a,2026-12-01,"'=asked, her",exam:31 \(hidden\) 2 of 5 nearly$/,
    );
  });

  it('begins with the mark that Excel wants where it is not ASCII, and only then', () => {
    expect(toCsv(book, 'plain').startsWith('\ufeffid,')).to.equal(true);
    expect(toCsv(gradebook([student('s1')]), 'plain').startsWith('id,')).to.equal(true);
    for (const layout of ['moodle', 'canvas'] as const) expect(toCsv(book, layout)).not.to.include('\ufeff');
  });

  it('has for Moodle a row for everyone with a grade, never an empty cell that Moodle would take for 0', () => {
    const rows = rowsOf(toCsv(classOf12(), 'moodle'));
    expect(rows.slice(0, 2)).to.deep.equal([
      'ID number,Email address,Name,swarmlab',
      's01,ada@example.edu,Ada Lovelace,100',
    ]);
    expect(rows).to.have.length(9);
    for (const row of rows) expect(row).not.to.match(/^,|,,|,$/);
  });

  it('has for Moodle no addresses where one is missing: that grade would go to the student in the row before', () => {
    const some = gradebook([student('s1', { email: 'a@b.c' }), student('s2'), student('0'), student('')]);
    expect(rowsOf(toCsv(some, 'moodle'))).to.deep.equal(['ID number,Name,swarmlab', 's1,,100', 's2,,100']);
  });

  it('has for Canvas its five columns, the points that can be had, and no number that could be another student`s', () => {
    const [head, points, first, ...rows] = rowsOf(toCsv(classOf12(), 'canvas'));
    expect(head).to.equal('Student,ID,SIS User ID,SIS Login ID,Section,swarmlab');
    expect(points).to.equal('Points Possible,,,,,100');
    expect(first).to.equal('Ada Lovelace,,s01,ada@example.edu,,100');
    expect(rows).to.have.length(7);
    expect(rowsOf(toCsv(gradebook([student('s1')]), 'canvas'))[2]).to.equal('s1,,s1,s1,,100');
  });

  it('has for Canvas no student whose name would be taken for the points that can be had', () => {
    const csv = toCsv(gradebook([student('s1', { name: 'Points Possible' }, ['exam 20'])]), 'canvas');
    expect(csv.match(/Points Possible/g)).to.have.length(1);
  });

  it('has cells that are no formulas, however a spreadsheet separates them', () => {
    const names = ['=cmd()', '@SUM(A1)', '+1', '-1', '\t=1', ' \r\n=1', 'a;=1', 'a;";  @b', '＝1', '"=1"', "';=1"];
    for (const layout of csvLayouts) {
      const csv = toCsv(gradebook(names.map((name, index) => student(`s${index}`, { name }))), layout);
      expect(csv, layout).not.to.match(/(?:^|,)"?\s*[=+\-@＝]/m);
      expect(csv, layout).not.to.match(/;[\s"]*[=+\-@＝]/);
      expect(csv).to.include("'=cmd()");
      expect(rowsOf(csv)).to.have.length(names.length + (layout === 'canvas' ? 2 : 1));
    }
  });

  it('has grades to two places, with a point', () => {
    expect(toCsv(gradebook([student('s1', { grade: 66.666_666 })]), 'moodle')).to.match(/,66\.67\r\n$/);
  });
});
