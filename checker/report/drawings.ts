/** Reports that are drawn. Apart from those of text: they are seldom wanted, and take longer to load. */
export { toHtml } from './html/index.ts';
export { toSvg } from './timeline/index.ts';
