import { expect } from 'chai';
import type { TimelineTask } from '../../model.ts';
import { type Chart, chartOf, type PlacedBar } from './chart.ts';
import type { Span } from './life.ts';
import { began, healthCheck, modes, type Recorded, removal, rollingUpdate } from './recorded.fixture.ts';

const chart = ({ timeline, steps }: Recorded) => chartOf(timeline, steps);
const barsOf = ({ groups }: Chart) => groups.flatMap(({ rows }) => rows.flatMap(({ bars }) => bars));

/** The bars of a slot, oldest first. */
function barsIn(slot: number, of: Recorded): PlacedBar[] {
  const found = chart(of).groups[0]?.rows.find(({ row }) => row.slot === slot);
  return found?.bars ?? expect.fail(`no slot ${slot}`);
}

describe('the picture of a recorded lab', () => {
  const { x } = chart(rollingUpdate);
  const ran = ({ life }: PlacedBar) => x(life.spans.find(({ phase }) => phase === 'running')?.from ?? Number.NaN);
  const stopped = ({ life }: PlacedBar) => x(life.to);

  it('shows start-first: the new bar runs before the old one ends, in a lane of its own', () => {
    for (const slot of [1, 2]) {
      const [old, next] = barsIn(slot, rollingUpdate);
      if (!old || !next) return expect.fail('no exchange');
      expect(stopped(old) - ran(next), `slot ${slot}`).to.be.greaterThan(15);
      expect(next.y).to.be.greaterThan(old.y);
    }
  });

  it('shows stop-first: a gap between the end of the old bar and the running of the new one', () => {
    for (const slot of [1, 2]) {
      const [, old, next] = barsIn(slot, rollingUpdate);
      if (!old || !next) return expect.fail('no exchange');
      expect(ran(next) - stopped(old), `slot ${slot}`).to.be.greaterThan(3);
    }
  });

  it('shows the delay of ten seconds between one slot and the next', () => {
    const [second, first] = [barsIn(1, rollingUpdate)[1], barsIn(2, rollingUpdate)[1]];
    if (!first || !second) return expect.fail('no update');
    const tenSeconds = x(began + 10_000) - x(began);
    expect(x(second.life.from) - ran(first)).to.be.within(tenSeconds, 1.2 * tenSeconds);
  });

  it('counts the running tasks: never fewer than two start-first, one for a while stop-first', () => {
    const [group] = chart(rollingUpdate).groups;
    const mark = (line: number) => rollingUpdate.timeline.marks.find((one) => one.line === line)?.from ?? Number.NaN;
    const between = (from: number, to: number) =>
      group?.running.filter((count) => count.from >= from && count.to <= to).map(({ serving }) => serving) ?? [];
    const [, update, , back, challenge] = rollingUpdate.timeline.marks.map(({ line }) => mark(line));
    expect(Math.min(...between(update ?? 0, back ?? 0))).to.equal(2);
    expect(Math.min(...between(back ?? 0, challenge ?? 0))).to.equal(1);
    expect(group?.running.some(({ stopping }) => stopping > 0)).to.equal(true);
    expect(group?.running.at(-1)).to.include({ serving: 4, stopping: 0 });
  });

  it('shows how a container becomes unhealthy: starting, healthy, probes failing, unhealthy, failed', () => {
    const [{ life } = expect.fail('no bar')] = barsIn(1, healthCheck);
    const phases = life.spans.map(({ phase, healthy }: Span) => `${phase}${healthy ? ' healthy' : ''}`);
    expect(phases).to.deep.equal(['waiting', 'starting', 'running healthy', 'failing healthy', 'unhealthy']);
    expect(life).to.include({ ending: 'failed' });
    expect(life.task.exit).to.equal(143);
  });

  it('leaves room beside a bar for what its failure is said with', () => {
    const [failed, replacement] = barsIn(1, healthCheck);
    expect(failed?.room).to.be.greaterThan(100);
    expect(replacement?.y).not.to.equal(failed?.y);
  });

  it('shows tasks that were removed', () => {
    const spare = chart(removal).groups.find(({ service }) => service === 'spare');
    const endings = spare?.rows.flatMap(({ bars }) => bars.map(({ life }) => life.ending));
    expect(endings).to.deep.equal(['removed', 'removed']);
  });

  it('has a row a slot, and a row a node for a global service', () => {
    const rows = chart(modes).groups.map(({ service, rows }) => [
      service,
      ...rows.map(({ row }) => row.slot ?? row.node),
    ]);
    expect(rows).to.deep.equal([
      ['simple', 1, 2, 'docker-node1', 'docker-node2', 'docker-node3'],
      ['everywhere', 'docker-node1', 'docker-node2', 'docker-node3'],
    ]);
  });

  it('lets no two bars or marks overlap', () => {
    for (const recorded of [rollingUpdate, healthCheck, removal, modes]) {
      const { marks, ...drawn } = chart(recorded);
      const boxes = [
        ...barsOf({ marks, ...drawn }).map(({ life, y }) => ({ y, from: drawn.x(life.from), to: drawn.x(life.to) })),
        ...marks.map(({ x: from, to, y }) => ({ y, from: from - 9, to: Math.max(to, from + 9) })),
      ];
      for (const [index, one] of boxes.entries())
        for (const other of boxes.slice(index + 1).filter(({ y }) => y === one.y))
          expect(one.to <= other.from || other.to <= one.from, `${recorded.id} ${one.from} ${other.from}`).to.equal(
            true,
          );
    }
  });

  it('has the steps that had commands, one after the other', () => {
    const { steps } = chart(rollingUpdate);
    expect(steps.map(({ number }) => number)).to.deep.equal([1, 2, 3, 4, 5]);
    for (const [index, step] of steps.slice(1).entries()) {
      const before = steps[index];
      expect((before?.x ?? 0) + (before?.width ?? 0)).to.be.closeTo(step.x, 0.11);
    }
  });

  it('has a bounded number of rows, and says how many are left out', () => {
    const [any = expect.fail('no task')] = rollingUpdate.timeline.tasks;
    const tasks = Array.from({ length: 90 }, (_, index): TimelineTask => {
      return { ...any, id: `${index}`, service: index < 45 ? 'one' : 'other', slot: index + 1 };
    });
    const drawn = chart({ ...rollingUpdate, timeline: { ...rollingUpdate.timeline, tasks } });
    expect(drawn.left).to.equal(30);
    expect(barsOf(drawn)).to.have.length(60);
  });

  it('needs few lanes for a slot that fails again and again', () => {
    const [any = expect.fail('no task')] = rollingUpdate.timeline.tasks;
    const tasks = Array.from({ length: 50 }, (_, index): TimelineTask => {
      const at = began + index * 1000;
      const states: TimelineTask['states'] = [{ state: 'failed', desired: 'shutdown', since: at + 400 }];
      return { ...any, id: `${index}`, createdAt: at, exit: 1, states };
    });
    const [row] = chart({ ...rollingUpdate, timeline: { ...rollingUpdate.timeline, tasks } }).groups[0]?.rows ?? [];
    expect(new Set(row?.bars.map(({ y }) => y)).size).to.be.at.most(3);
  });
});
