import type { ClusterFacts, VerdictName } from '../../model.ts';
import { count } from './grammar.ts';

/** Words for verdicts; never colour alone. */
const verdicts: Record<VerdictName, string> = {
  pass: 'passed',
  fail: 'FAILED',
  notYet: 'NOT YET',
  skipped: 'skipped',
  broken: 'BROKEN',
};

/** What is told of something that did not pass. */
const rows = {
  expected: 'expected',
  actual: 'actual',
  why: 'why',
  engine: 'engine',
  matters: 'matters',
  hint: 'hint',
  next: 'next',
};

/** Who balances published ports. */
const mesh: Record<ClusterFacts['mesh'], string> = {
  ipvs: 'IPVS',
  iptables: 'the iptables fallback (this kernel has no IPVS)',
};

export interface Total {
  labs: number;
  commands: number;
  checks: number;
  earned: number;
  points: number;
  seconds: number;
}

/** `12 s`, `1 min 5 s`; below ten seconds with a tenth. */
function time(seconds: number): string {
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

export const report = {
  verdicts,
  rows,
  mesh,
  time,
  command: 'command',
  inStep: (what: string, step: string) => `${what}, step "${step}"`,
  lab: (id: string) => `lab ${id}`,
  onNode: (node: string, command: string) => `on ${node}: ${command}`,
  /** A lab's row in the table; each part is as wide in all rows. */
  figures: (steps: string, points: string, took: string) => `${steps} steps ${points} pt ${took}`,
  total: ({ labs, commands, checks, earned, points, seconds }: Total) =>
    [
      count(labs, 'lab'),
      count(commands, 'command'),
      count(checks, 'check'),
      `${earned} of ${count(points, 'point')}`,
      time(seconds),
    ].join(', '),
  cluster: ({ name, driver, engineVersion, mesh: by, patience }: ClusterFacts) => {
    const deadlines = patience === 1 ? '' : `, deadlines times ${patience}`;
    return `cluster ${name}: ${driver} driver, engine ${engineVersion}, mesh by ${mesh[by]}${deadlines}`;
  },
};
