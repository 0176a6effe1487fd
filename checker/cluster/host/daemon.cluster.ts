import { expect } from 'chai';
import { packageRoot } from '../../package-root.ts';
import { run } from '../../shell/index.ts';
import { describeOnEngine } from '../../testing/cluster.ts';

interface Came {
  told: string[];
  ids: Record<string, string>;
  found: Record<string, string>;
  later: Record<string, string>;
  error?: string;
  next?: string;
}

const file = '/var/lib/swarmlab/docker/network/files/local-kv.db';

describeOnEngine('an engine of our own that was killed while it removed a network', [], () => {
  /** On what is for it a machine without any other engine, so that nobody's is killed. */
  async function came(scenario: string): Promise<Came> {
    const fixture = 'checker/cluster/host/daemon.fixture.ts';
    const apart = ['unshare', '--mount', '--net', '--pid', '--fork', '--mount-proc', 'sh', '-ec'];
    const folders = 'mount -t tmpfs tmpfs /run; mount -t tmpfs tmpfs /var/lib/swarmlab; ip link set lo up';
    const { exit, stdout, stderr } = await run(
      [
        ...apart,
        `mkdir -p /var/lib/swarmlab; ${folders}; exec "$@"`,
        'sh',
        process.execPath,
        '--import',
        'tsx',
        fixture,
        scenario,
      ],
      { input: '', cwd: packageRoot, env: { DOCKER_HOST: '', DOCKER_CONTEXT: '' }, timeout: 200_000 },
    );
    expect(exit, stderr).to.equal(0);
    return JSON.parse(stdout);
  }

  it('forgets the networks of clusters, and keeps those that others made in it', async () => {
    const { told, ids, found, later, error } = await came('ours3');
    expect(error).to.equal(undefined);
    expect(told).to.include(
      `setting aside what that engine remembers of clusters' networks: it was killed while it removed one (before: ${file}.broken)`,
    );
    expect(found).to.include({ theirs: ids.theirs, more: ids.more });
    expect(Object.keys(found)).to.have.members(['bridge', 'host', 'none', 'theirs', 'more']);
    expect(later).to.include({ theirs: ids.theirs });
    expect(Object.keys(later)).to.have.members(['bridge', 'host', 'none', 'theirs', 'later']);
  });

  it('forgets none that others made where it was one of theirs, and says what to do', async () => {
    const { error, next } = await came('theirs');
    expect(error).to.include('not one of a cluster. It also remembers more, theirs, which');
    expect(next).to.equal(`mv ${file} ${file}.all && swarmlab up`);
  });
});
