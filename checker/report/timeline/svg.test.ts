import { expect } from 'chai';
import type { LabReport, Report } from '../../model.ts';
import { languages, speak } from '../../words/index.ts';
import { lab, oddText, report } from '../report.fixture.ts';
import { all, type Element, ofClass, parse, textOf } from '../xml.fixture.ts';
import { healthCheck, modes, type Recorded, removal, rollingUpdate } from './recorded.fixture.ts';
import { toSvg } from './svg.ts';

function labOf({ id, title, timeline, steps }: Recorded): LabReport {
  const bare = { line: 1, verdict: 'pass' as const, seconds: 0, points: 0, earned: 0, commands: [], checks: [] };
  return lab(
    steps.map((step) => ({ ...bare, ...step })),
    { id, title, timeline },
  );
}

const recorded = report([rollingUpdate, healthCheck, removal, modes].map(labOf));

describe('timelines as SVG', () => {
  afterEach(() => speak('en'));
  const svg = (of: Report = recorded) => parse(toSvg(of));

  it('are one well-formed document in every language, which loads nothing', () => {
    for (const language of languages) {
      speak(language);
      const text = toSvg(recorded);
      const root = parse(text);
      expect(root.name).to.equal('svg');
      expect(root.attributes).to.include({ xmlns: 'http://www.w3.org/2000/svg', lang: language, role: 'img' });
      expect(text.replace('http://www.w3.org/2000/svg', '')).not.to.match(
        /https?:\/\/(?!docker-node|localhost)|<script|href=|@import/,
      );
      expect(text).not.to.match(/NaN|undefined|Infinity/);
    }
  });

  it('have a title, a description, and what they refer to', () => {
    const root = svg();
    const ids = all(root).flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
    expect(new Set(ids).size).to.equal(ids.length);
    expect(root.attributes['aria-labelledby']?.split(' ').every((id) => ids.includes(id))).to.equal(true);
    expect(textOf(root)).to.include('Timeline of labs rolling-update, health-check, removal, modes');
    const used = all(root).flatMap(({ attributes: { fill } }) => /^url\(#(.+)\)$/.exec(fill ?? '')?.[1] ?? []);
    expect(ids).to.include.members(used);
  });

  it('draw every task, and tell its whole life', () => {
    const tasks = ofClass(svg(), 't-task');
    expect(tasks).to.have.length(
      [rollingUpdate, healthCheck, removal, modes].flatMap(({ timeline }) => timeline.tasks).length,
    );
    const titles = tasks.map(({ children: [title] }) => title?.text);
    expect(titles[0]).to.match(
      /^simple\.1; simplenode:0\.1; docker-node3; waiting from .* running from .* stopping from .* shutdown at /,
    );
    expect(titles.find((title) => title?.includes('failed, exit 143'))).to.match(
      /unhealthy from .*unhealthy container$/,
    );
  });

  it('say in words what colours say: image, node, health, ends', () => {
    const words = ofClass(svg(), 't-label').map(({ text }) => text);
    for (const word of ['simplenode:0.2 · docker-node1', '0.2 · node2', 'starting', 'shutdown', 'removed'])
      expect(words, word).to.include(word);
    expect(words).to.include('failed, exit 143').and.include('2 probes failed');
    expect(words.some((word) => word.endsWith(' · healthy'))).to.equal(true);
  });

  it('number the commands in the picture as below it', () => {
    const numbers = ofClass(svg(report([labOf(removal)])), 't-number').map(({ text }) => text);
    const [legend, ...others] = [numbers.splice(6, 1)[0], ...numbers];
    expect(legend).to.equal('1');
    expect(others).to.deep.equal([...'123456', ...'123456']);
    expect(textOf(svg(report([labOf(removal)])))).to.include('docker service ps simple  (exit 1)');
  });

  it('mark a command that failed, not one that was meant to', () => {
    expect(ofClass(svg(), 't-mark-failed')).to.deep.equal([]);
    const { timeline } = removal;
    const marks = timeline.marks.map((mark, index) => ({
      ...mark,
      verdict: index === 2 ? ('fail' as const) : mark.verdict,
    }));
    const root = svg(report([labOf({ ...removal, timeline: { ...timeline, marks } })]));
    expect(ofClass(root, 't-mark-failed').map(({ children: [title] }) => title?.text)).to.deep.equal([
      '3: docker service ps simple (docker-node1, exit 1)',
    ]);
  });

  it('escape whatever services, nodes, images, errors and titles are called', () => {
    const tasks = rollingUpdate.timeline.tasks.map((task) => ({
      ...task,
      service: oddText,
      node: oddText,
      image: oddText,
      error: `</title><script>${oddText}`,
    }));
    const marks = rollingUpdate.timeline.marks.map((mark) => ({ ...mark, script: oddText, node: oddText }));
    const odd = {
      ...labOf(rollingUpdate),
      title: oddText,
      id: oddText,
      timeline: { ...rollingUpdate.timeline, tasks, marks },
    };
    const root = svg(report([odd]));
    expect(all(root).map(({ name }) => name)).not.to.include.oneOf(['script', 'tag']);
    expect(textOf(root)).to.include('</title><script>red nul bell');
  });

  it('tell what nobody watched, and count nothing then', () => {
    const root = svg(report([labOf({ ...modes, timeline: { ...modes.timeline, source: 'api', marks: [] } })]));
    expect(textOf(root)).to.include('Nobody watched').and.include('not watched');
    expect(ofClass(root, 't-running')).to.deep.equal([]);
  });

  it('can be empty', () => {
    expect(svg(report([])).name).to.equal('svg');
    expect(svg(report([lab([])])).name).to.equal('svg');
    const empty = labOf({ ...modes, timeline: { ...modes.timeline, tasks: [] } });
    expect(textOf(svg(report([empty])))).to.include('No task of the services of this lab was seen.');
  });
});

/** What a person cannot read is no word: a label must fit its bar. */
describe('labels of bars', () => {
  it('end where their bar does', () => {
    const root = parse(toSvg(recorded));
    for (const task of ofClass(root, 't-task')) {
      const bars = ofClass(task, 't-bar').map(({ attributes }) => ({
        from: Number(attributes.x),
        to: Number(attributes.x) + Number(attributes.width),
      }));
      const labels: Element[] = task.children.filter(({ attributes }) => attributes.class === 't-label');
      for (const { attributes, text } of labels) {
        const bar = bars.find(({ from, to }) => Number(attributes.x) >= from && Number(attributes.x) <= to);
        if (bar) expect(text.length * 5.6, text).to.be.below(bar.to - Number(attributes.x) + 1);
      }
    }
  });
});
