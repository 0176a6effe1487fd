import { expect } from 'chai';
import { swarmlab } from '../testing/program.ts';

describe('swarmlab web', () => {
  // Where there is no engine the refusal comes all the same: nothing is brought up for what cannot be shown.
  const nowhere = { env: { DOCKER_HOST: 'unix:///nowhere.sock' } };

  it('refuses an exam, and says what to use', async () => {
    const { exit, stderr } = await swarmlab(['web', 'exam', '--no-open'], nowhere);
    expect(stderr).to.equal('lab exam is an exam, which the page cannot show yet. Use: swarmlab learn exam\n');
    expect(exit).to.equal(2);
  });

  it('knows a lab that there is not before it brings a cluster up', async () => {
    const { exit, stderr } = await swarmlab(['web', 'replicaton', '--no-open'], nowhere);
    expect(stderr).to.include('replication');
    expect(exit).to.equal(2);
  });
});
