import { dirname } from 'node:path';
import { expect } from 'chai';
import { packageRoot } from '../../package-root.ts';
import { hasProgram, run } from '../../shell/index.ts';

interface Came {
  told: string[];
  ids: Record<string, string>;
  found: Record<string, string>;
  later: Record<string, string>;
  error?: string;
  next?: string;
}

const file = '/var/lib/swarmlab/docker/network/files/local-kv.db';

describe('an engine of our own', function () {
  this.timeout(300_000); // of a hang
  before(function () {
    if (process.getuid?.() === 0 && hasProgram('dockerd') && hasProgram('unshare')) return;
    console.error('*** NOT TRIED: only root on Linux has an engine of ours');
    this.skip();
  });

  /** Runs this on what is for it a machine without any other engine, so that nobody's is killed. */
  const apart = (script: string, words: string[]) => {
    const mounts = 'mkdir -p /var/lib/swarmlab; for at in /run /var/lib/swarmlab; do mount -t tmpfs tmpfs $at; done';
    const shell = ['sh', '-ec', `${mounts}; ip link set lo up; ${script}; exec "$@"`, 'sh'];
    const env = { DOCKER_HOST: '', DOCKER_CONTEXT: '', LC_ALL: 'C.UTF-8' };
    return run(
      ['unshare', '--mount', '--net', '--pid', '--fork', '--mount-proc', ...shell, process.execPath, ...words],
      {
        input: '',
        cwd: packageRoot,
        env,
        timeout: 200_000,
      },
    );
  };

  async function came(removed: string): Promise<Came> {
    const { exit, stdout, stderr } = await apart(':', [
      '--import',
      'tsx',
      'checker/cluster/host/daemon.fixture.ts',
      removed,
    ]);
    expect(exit, stderr).to.equal(0);
    return JSON.parse(stdout);
  }

  it('is not started where a file is in the place of its folders, and says so', async () => {
    for (const folder of ['/run/swarmlab', '/run/swarmlab/turns']) {
      const file = `mkdir -p ${dirname(folder)}; touch ${folder}`;
      const { exit, stderr } = await apart(file, ['dist/cli.js', 'up']);
      expect(stderr, folder)
        .to.match(/^error: /)
        .and.include(folder)
        .and.match(/\nnext: /)
        .and.not.include('    at ');
      expect(exit).to.equal(3);
    }
  });

  it('that was killed while it removed a network forgets the networks of clusters, and keeps those that others made in it', async () => {
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

  it('that was killed so forgets none that others made where it was one of theirs, and says what to do', async () => {
    const { error, next } = await came('theirs');
    expect(error).to.include('not one of a cluster. It also remembers more, theirs, which');
    expect(next).to.equal(`mv ${file} ${file}.all && swarmlab up`);
  });
});
