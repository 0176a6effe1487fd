/** The picture of a lab's past: each task of each slot, what it was when, and the commands that made it so. */
export { chartOf } from './chart.ts';
export { type LegendEntry, legendOf, swatch } from './legend.ts';
export { drawNames, namesWidth } from './names.ts';
export { drawPlot, plotWidth } from './plot.ts';
export { hatchings, timelineCss } from './style.ts';
export { describe, toSvg } from './svg.ts';
export { type TaskInWords, tasksInWords } from './words.ts';
