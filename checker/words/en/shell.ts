import { size } from '../notation.ts';

export const shell = {
  leftOut: (bytes: number) => `… ${size(bytes)} left out …`,
  /** A program was ended for its output. */
  tooMuch: (bytes: number) => `it was ended, since it printed more than ${size(bytes)}`,
};
