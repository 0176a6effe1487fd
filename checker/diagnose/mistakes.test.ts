import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { packageRoot } from '../package-root.ts';
import { mistakeIds } from './index.ts';
import { refusals } from './refusals.fixture.ts';
import { trials } from './trials.fixture.ts';

describe('the mistakes that are recognized', () => {
  it('are those that the documentation lists', () => {
    const page = readFileSync(join(packageRoot, 'docs/troubleshooting.md'), 'utf8');
    const [, table = ''] = page.split('## Mistakes that are recognized');
    const firstCells = [...table.matchAll(/^\| (`.*?) \|/gm)].map(([, cell = '']) => cell);
    const listed = firstCells.flatMap((cell) => [...cell.matchAll(/`(.+?)`/g)].map(([, id = '']) => id));
    expect(listed.sort()).to.deep.equal([...mistakeIds].sort());
  });

  it('are each made on a real swarm', () => {
    const ofNodes = ['node-down', 'node-drained', 'node-joined-twice', 'node-paused'];
    const apart = [...ofNodes, 'history-not-kept', 'no-swarm', 'other-name']; // in diagnose.cluster.ts
    const made = new Set([...trials, ...refusals].map(({ id }) => id));
    expect([...made, ...apart].sort()).to.deep.equal([...mistakeIds].sort());
  });
});
