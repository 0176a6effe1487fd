import type { Block } from '../model.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Parameters } from './parameters.ts';

/**
 * What was read before, of labs that are read again for other students: most of their fences are the same for many of them. Only what
 * had nothing wrong with it is kept.
 */
export interface Memory {
  heads: Map<string, FrontMatter>;
  parameters: Map<string, Parameters>;
  fences: Map<string, Block[]>;
}

export function newMemory(): Memory {
  return { heads: new Map(), parameters: new Map(), fences: new Map() };
}
