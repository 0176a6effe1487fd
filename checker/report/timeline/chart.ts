/** Where everything stands in the picture of one lab: rows, lanes, the marks of commands. Pixels, from the top left of the plot. */
import type { StepReport, Timeline, TimelineMark } from '../../model.ts';
import { endingLabel, textWidth } from './labels.ts';
import { lanesOf } from './lanes.ts';
import type { Life } from './life.ts';
import { type Count, groupsOf, type Row } from './rows.ts';
import { type Scale, scaleOf } from './scale.ts';

export interface Chart extends Scale {
  from: number;
  height: number;
  steps: PlacedStep[];
  marks: PlacedMark[];
  /** Where the axis is; its labels stand above it. */
  axis: number;
  groups: PlacedGroup[];
  /** Rows that were left out. */
  left: number;
  /** The images in the order in which they came: their number gives the colour. */
  images: string[];
  nodes: string[];
}

export interface PlacedStep {
  title: string;
  number: number;
  x: number;
  width: number;
}

export interface PlacedMark {
  mark: TimelineMark;
  number: number;
  x: number;
  to: number;
  y: number;
}

export interface PlacedGroup {
  service: string;
  /** The strip that counts running tasks. */
  y: number;
  running: Count[];
  rows: PlacedRow[];
}

export interface PlacedRow {
  row: Row;
  y: number;
  height: number;
  bars: PlacedBar[];
}

export interface PlacedBar {
  life: Life;
  /** The middle of its lane. */
  y: number;
  /** How far its label may go to the right. */
  room: number;
}

/** Room for what stands out at both ends of the axis. */
export const margin = { left: 12, right: 20 };

export const size = { steps: 26, mark: 22, axis: 26, heading: 26, strip: 60, lane: 24, bar: 17, row: 8, group: 14 };

/** The picture of a lab. The steps give the titles that its commands belong to. */
export function chartOf(timeline: Timeline, steps: Pick<StepReport, 'id' | 'title'>[]): Chart {
  const scale = scaleOf(timeline);
  const marks = placeMarks(timeline.marks, scale);
  const marksEnd = size.steps + Math.max(0, ...marks.map(({ y }) => y + size.mark / 2 - size.steps));
  const axis = (timeline.marks.length > 0 ? marksEnd : 0) + size.axis;
  const { groups, left } = groupsOf(timeline);
  let y = axis + 6;
  const placed = groups.map(({ service, rows, running }): PlacedGroup => {
    const top = y;
    y += running.length > 0 ? size.strip : size.heading;
    const inGroup = rows.map((row) => {
      const one = placeRow(row, y, scale);
      y += one.height;
      return one;
    });
    y += size.group;
    return { service, y: top, running, rows: inGroup };
  });
  return {
    ...scale,
    from: timeline.from,
    height: y,
    steps: placeSteps(timeline, steps, scale),
    marks,
    axis,
    groups: placed,
    left,
    images: [...new Set(timeline.tasks.map(({ image }) => image))],
    nodes: [...new Set(timeline.tasks.map(({ node }) => node))].filter((node) => node !== ''),
  };
}

/** A step lasts from its first command to that of the next. */
function placeSteps({ marks, to }: Timeline, steps: Pick<StepReport, 'id' | 'title'>[], { x }: Scale): PlacedStep[] {
  const begun = steps.flatMap(({ id, title }, index) => {
    const first = marks.find(({ step }) => step === id);
    return first ? [{ title, number: index + 1, from: first.from }] : [];
  });
  return begun.map(({ title, number, from }, index) => {
    const end = begun[index + 1]?.from ?? to;
    return { title, number, x: x(from), width: x(end) - x(from) };
  });
}

const circle = 9;

function placeMarks(marks: TimelineMark[], { x }: Scale): PlacedMark[] {
  const extents = marks.map(({ from, to }) => ({ from: x(from) - circle, to: Math.max(x(to), x(from) + circle) + 3 }));
  const lanes = lanesOf(extents);
  return marks.map((mark, index) => {
    const y = size.steps + 4 + ((lanes[index] ?? 0) + 0.5) * size.mark;
    return { mark, number: index + 1, x: x(mark.from), to: x(mark.to), y };
  });
}

function placeRow(row: Row, y: number, scale: Scale): PlacedRow {
  const lanes = barLanes(row.lives, scale);
  const bars = row.lives.map((life, index): PlacedBar => {
    const lane = lanes[index] ?? 0;
    const next = row.lives.find((_, other) => other > index && lanes[other] === lane);
    const end = next ? scale.x(next.from) - 4 : scale.width + margin.right;
    return { life, y: y + size.row / 2 + (lane + 0.5) * size.lane, room: end - scale.x(life.to) };
  });
  return { row, y, height: (Math.max(0, ...lanes) + 1) * size.lane + size.row, bars };
}

/** The sign of an ending takes some room, and what a failure is said with is worth a lane of its own, where there are few. */
function barLanes(lives: Life[], { x }: Scale): number[] {
  const sign = 9;
  const extents = (withLabels: boolean) =>
    lives.map((life) => ({
      from: x(life.from),
      to: x(life.to) + sign + (withLabels && life.ending === 'failed' ? textWidth(endingLabel(life)) : 0),
    }));
  const lanes = lanesOf(extents(true));
  return Math.max(...lanes) < 3 ? lanes : lanesOf(extents(false));
}
