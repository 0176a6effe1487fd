/** The colours of drawn reports, by day and by night. Words and shapes say the same as every colour. */

export interface Palette {
  paper: string;
  /** Surfaces that stand out from the paper a little. */
  raised: string;
  sunken: string;
  line: string;
  ink: string;
  muted: string;
  accent: string;
  pass: string;
  fail: string;
  notYet: string;
  skipped: string;
  broken: string;
  /** For bars of tasks: an image has the next of these. */
  images: { fill: string; edge: string; ink: string }[];
}

export const day: Palette = {
  paper: '#ffffff',
  raised: '#f6f8fa',
  sunken: '#eef1f4',
  line: '#d5dbe1',
  ink: '#1b1f24',
  muted: '#57606a',
  accent: '#0a5cc2',
  pass: '#12703f',
  fail: '#b3161f',
  notYet: '#8a5200',
  skipped: '#57606a',
  broken: '#7a2fb5',
  images: [
    { fill: '#c2deff', edge: '#1f69c4', ink: '#0b2a4f' },
    { fill: '#b2eacb', edge: '#16794c', ink: '#0a3823' },
    { fill: '#ffe3a3', edge: '#966300', ink: '#3d2900' },
    { fill: '#e2d0ff', edge: '#7340c0', ink: '#2d1455' },
    { fill: '#ffccd7', edge: '#b5355a', ink: '#480f20' },
  ],
};

export const night: Palette = {
  paper: '#12161b',
  raised: '#191e25',
  sunken: '#20262e',
  line: '#343c46',
  ink: '#e6ebf0',
  muted: '#9ba6b2',
  accent: '#6fb3ff',
  pass: '#4fce8f',
  fail: '#ff7b7b',
  notYet: '#eeb440',
  skipped: '#9ba6b2',
  broken: '#c69cff',
  images: [
    { fill: '#153f73', edge: '#64a9f5', ink: '#e2efff' },
    { fill: '#125038', edge: '#48c78f', ink: '#dcf7ea' },
    { fill: '#574006', edge: '#e0aa33', ink: '#ffefc9' },
    { fill: '#452878', edge: '#b18df0', ink: '#f1e9ff' },
    { fill: '#671f36', edge: '#f58aa3', ink: '#ffe6ec' },
  ],
};
