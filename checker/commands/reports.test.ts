import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { UsageError } from '../errors.ts';
import type { Report } from '../model.ts';
import { toHtml, toSvg } from '../report/drawings.ts';
import { toJson, toJunit } from '../report/index.ts';
import { fakeOutput } from './output.fixture.ts';
import { assertWritable, usesStandardOutput, writeReports } from './reports.ts';

const report: Report = {
  schema: 1,
  verdict: 'pass',
  startedAt: '2026-01-02T03:04:05.678Z',
  seconds: 1,
  cluster: { name: 'default', driver: 'containers', engineVersion: '26.1.5', mesh: 'ipvs', patience: 1 },
  labs: [],
};

describe('report files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'swarmlab-reports-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are written, each in its format', async () => {
    const [json, junit] = [join(folder, 'r.json'), join(folder, 'r.xml')];
    const [html, svg] = [join(folder, 'r.html'), join(folder, 'r.svg')];
    await assertWritable({ json, junit, html, svg });
    await writeReports(report, { json, junit, html, svg }, fakeOutput());
    expect(await readFile(json, 'utf8')).to.equal(toJson(report));
    expect(await readFile(junit, 'utf8')).to.equal(toJunit(report));
    expect(await readFile(html, 'utf8')).to.equal(toHtml(report));
    expect(await readFile(svg, 'utf8')).to.equal(toSvg(report));
  });

  it('are not written where none is asked for', async () => {
    await assertWritable({});
    await writeReports(report, {}, fakeOutput());
    expect(usesStandardOutput({})).to.equal(false);
  });

  it('may take standard output, one of them', () => {
    expect(usesStandardOutput({ json: '-' })).to.equal(true);
    expect(usesStandardOutput({ junit: '-', json: 'r.json' })).to.equal(true);
    expect(usesStandardOutput({ html: '-', json: 'r.json' })).to.equal(true);
    expect(usesStandardOutput({ json: 'r.json', junit: 'r.xml', svg: 'r.svg' })).to.equal(false);
  });

  it('may not be the same', () => {
    const twice = (where: string) => () => usesStandardOutput({ json: where, junit: where });
    expect(twice('-')).to.throw(UsageError, '--json and --junit cannot both be written to standard output');
    expect(twice('r')).to.throw(UsageError, '--json and --junit cannot both be written to r');
    const drawn = () => usesStandardOutput({ json: 'r.json', html: 'r', svg: 'r' });
    expect(drawn).to.throw(UsageError, '--html and --svg cannot both be written to r');
  });

  it('that cannot be written are wrong usage, said before the work begins and when it could not be seen then', async () => {
    await writeFile(join(folder, 'file'), '');
    for (const file of [join(folder, 'no-such-folder', 'r.json'), join(folder, 'file', 'r.json'), folder]) {
      for (const files of [{ json: file }, { junit: file }, { html: file }, { svg: file }]) {
        for (const refused of [assertWritable, (all: typeof files) => writeReports(report, all, fakeOutput())]) {
          const error = await refused(files).then(
            () => undefined,
            (cause: Error) => cause,
          );
          expect(error, file).to.be.instanceOf(UsageError);
          expect(error?.message).to.include(`the report cannot be written to ${file}: `);
        }
      }
    }
  });
});
