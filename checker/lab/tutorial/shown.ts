import type { Prompt } from './prompts.ts';

/** A command as a tutorial shows it. */
export interface Shown {
  /** Of its first line among the lines it was read from, from 0. */
  at: number;
  script: string;
  host?: string;
  elsewhere?: Prompt['elsewhere'];
  /** The lines shown below it; none where nothing is. */
  output: string[];
  /** Of the first line shown below it. */
  outputAt: number;
}
