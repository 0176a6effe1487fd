import { resolve } from 'node:path';
import { expect } from 'chai';
import { lab } from '../run/lab.fixture.ts';
import { ownState } from '../testing/state.ts';
import { notePrepared, preparedWord } from './prepared-lab.ts';

describe('the lab that a cluster was prepared for', () => {
  ownState();

  it('is found by its file where it is elsewhere, on that cluster alone, and only while the swarm says so', async () => {
    const autumn = lab('autumn', [], { file: 'exams/91-autumn/lab.md' });
    await notePrepared('one', autumn);
    expect(await preparedWord('one', 'autumn')).to.equal(resolve('exams/91-autumn/lab.md'));
    expect(await preparedWord('one', 'replication')).to.equal('replication');
    expect(await preparedWord('two', 'autumn')).to.equal('autumn');
    await notePrepared('one', lab('removal', [], { file: 'labs/02-removal/lab.md' }));
    expect(await preparedWord('one', 'autumn')).to.equal('autumn');
  });
});
