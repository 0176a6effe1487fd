/** What is handed in: reading it, and doubting it. */
export const submission = {
  read: {
    tooLarge: (file: string) => `${file}: too large for a submission`,
    notPacked: (file: string) => `${file}: no submission, or a damaged one: it cannot be unpacked`,
    tooManyLines: (file: string, most: number) => `${file}:${most + 1}: too many lines for a submission`,
    tooLong: (file: string, line: number) => `${file}:${line}: too long for a line of a submission`,
    notCanonical: (file: string, line: number) =>
      `${file}:${line}: not a line that swarmlab wrote: it must be UTF-8 and JSON, with each key once and no extra spaces`,
    wrong: (file: string, line: number, path: string) =>
      `${file}:${line}: not a line that swarmlab wrote${path === '' ? '' : `: ${path} is missing, unknown or out of range`}`,
    noSeal: (file: string) => `${file}: not a whole submission: its beginning or its end is missing`,
    afterSeal: (file: string, line: number) => `${file}:${line}: something follows the end of the submission`,
  },
};
