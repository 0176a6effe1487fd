/** Clusters of a run that ends before its time. It needs the build. */
import { expect } from 'chai';
import { clusterNames } from '../cluster/containers/down.ts';
import { ownerOf } from '../cluster/names.ts';
import { findLocalEngine } from '../engine/index.ts';
import { describeOnEngine } from '../testing/cluster.ts';
import { startSwarmlab, swarmlab, type Talking } from '../testing/program.ts';

describeOnEngine('a run on clusters of its own', ['main'], ([main = '']) => {
  const start = () =>
    startSwarmlab(['run', 'modes', 'removal', 'replication', '--up', '--parallel', '3', '--cluster', main]);

  /** Its clusters, also half of one. */
  async function clustersOf({ pid }: Talking): Promise<string[]> {
    const local = (await findLocalEngine()) ?? expect.fail('no engine');
    const names = await clusterNames(local).finally(() => local.engine.close());
    return names.filter((name) => name === main || ownerOf(name)?.pid === pid);
  }

  for (const [what, moment] of [
    ['its own cluster comes up', /starting docker-node1/],
    ['those beside it come up', /bringing 2 clusters up/],
  ] as const) {
    it(`leaves nothing after Ctrl-C while ${what}`, async () => {
      const program = start();
      await program.said(moment);
      process.kill(program.pid ?? 0, 'SIGINT');
      const { exit, stdout, stderr } = await program.ended;
      expect(exit, stderr).to.equal(130);
      expect(stdout).to.match(/removing what was started\n/);
      expect(await clustersOf(program)).to.deep.equal([]);
    });
  }

  it('is told of by `status`, and cleared up by `down`, where it was killed', async () => {
    const program = start();
    await program.said(/bringing 2 clusters up/);
    while ((await clustersOf(program)).length < 2);
    process.kill(program.pid ?? 0, 'SIGKILL');
    await program.ended;
    const [beside = ''] = (await clustersOf(program)).filter((name) => name !== main);
    const seen = await swarmlab(['status', '--json', '--cluster', main]);
    expect(JSON.parse(seen.stdout).abandoned).to.include(beside);
    expect((await swarmlab(['status', '--cluster', main])).stdout.replace(/\s+/g, ' ')).to.match(
      new RegExp(`^a run that was killed left clusters? .*${beside}`),
    );
    const { exit, stdout } = await swarmlab(['down', '--cluster', main]);
    expect(exit).to.equal(0);
    expect(stdout).to.include('removing what a run that was killed left: ').and.include(beside);
    expect(await clustersOf(program)).to.deep.equal([]);
  });
});
