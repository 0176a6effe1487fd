import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { choose } from '../cluster/chosen.ts';
import { BrokenError } from '../errors.ts';
import { packageRoot } from '../package-root.ts';
import { clustersOn, withClusters } from './clusters.ts';
import { fakeOutput } from './output.fixture.ts';

describe('the clusters on which labs are run at once', () => {
  const GiB = 2 ** 30;
  const trials: [number, number, number][] = [
    [2, 7.2, 3],
    [2, 24, 3],
    [2, 3.2, 2],
    [2, 2, 1],
    [2, 0.2, 1],
    [1, 8, 2],
    [8, 8, 8],
    [8, 32, 8],
    [64, 512, 8],
  ];
  for (const [processors, memory, clusters] of trials) {
    it(`are ${clusters} on ${processors} processors with ${memory} GiB free`, () => {
      expect(clustersOn({ processors, memory: memory * GiB })).to.equal(clusters);
    });
  }
});

describe('a cluster that is brought up for some work', () => {
  const path = process.env.PATH;
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'swarmlab-test-'));
    copyFileSync(join(packageRoot, 'Vagrantfile'), join(folder, 'Vagrantfile'));
    writeFileSync(join(folder, 'swarmlab.yaml'), 'clusters:\n  vms: { driver: vagrant }\n');
    // It cannot tell the first time, and then knows of machines that run.
    const machines = 'echo 1600000000,docker-node1,state,running';
    writeFileSync(
      join(folder, 'vagrant'),
      `#!/bin/sh\ncd ${folder}\necho "$1" >>called\n[ -e told ] || { touch told; exit 1; }\n${machines}\n`,
    );
    chmodSync(join(folder, 'vagrant'), 0o755);
    process.env.PATH = `${folder}:${path}`;
    choose({ config: join(folder, 'swarmlab.yaml') });
  });
  after(() => {
    process.env.PATH = path;
    choose({});
    rmSync(folder, { recursive: true });
  });

  it('is not touched where nobody can tell whether it was there before', async () => {
    const showing = { out: fakeOutput(), signal: new AbortController().signal };
    const error = await withClusters(['vms'], {}, showing, async () => 'done').catch((error: unknown) => error);
    expect(error).to.be.instanceOf(BrokenError).with.property('message').that.includes('vagrant status failed');
    expect(readFileSync(join(folder, 'called'), 'utf8')).to.equal('status\n');
  });
});
