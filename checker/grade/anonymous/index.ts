/** Marking without names: a code in place of each student, and students again in place of codes. */
export { maskFor } from './mask.ts';
export { revealed } from './reveal.ts';
export { type Mask, maskCode, noMask } from './types.ts';
