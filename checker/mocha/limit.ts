import type { Block, Step } from '../model.ts';

// Milliseconds.
/** For what engines may take beside a command or a check, each with a limit of its own: only a hang takes longer. */
const slack = 60_000;
const request = 8000;

/** The most that a step can take, in milliseconds, by the limits of its own commands and checks. */
export function limitOf({ blocks }: Step): number {
  return blocks.reduce((sum, block) => sum + limitOfBlock(block) + slack, 0);
}

function limitOfBlock(block: Block): number {
  if (block.type === 'command') return block.timeout;
  const { within, expect } = block;
  // The last look may begin just before the deadline.
  const lastLook = expect.kind === 'http' ? expect.requests * request : 0;
  return within + block.for + lastLook;
}
