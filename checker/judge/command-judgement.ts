/** What a command's judgement says. */
export type CommandJudgement =
  | { holds: true; expected: string; actual: string }
  | {
      holds: false;
      expected: string;
      actual: string;
      why: string;
      /** True where it did what it should and printed something else than is shown. */
      stale?: true;
    };
