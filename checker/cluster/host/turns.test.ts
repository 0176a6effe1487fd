import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { whileMaking } from './turns.ts';

describe('what all clusters share', () => {
  it('is made by one at a time, and by the next also where the one before failed', async () => {
    const log: string[] = [];
    const make = (name: string, end: () => string) =>
      whileMaking(async () => {
        log.push(`${name} begins`);
        await pause(50); // time for another to come between
        log.push(`${name} ends`);
        return end();
      });
    const fail = () => {
      throw new Error('no');
    };
    const all = await Promise.allSettled([make('one', fail), make('two', () => 'made')]);
    expect(all.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    expect(log).to.have.length(4);
    for (const at of [0, 2]) expect(log[at + 1]).to.equal(log[at]?.replace('begins', 'ends'));
  });
});
