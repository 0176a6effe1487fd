import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { UsageError } from '../errors.ts';
import { choose } from './chosen.ts';
import { containers } from './containers/index.ts';
import { driverOf } from './driver.ts';
import { nameOfOwn, onCluster } from './names.ts';

describe('the driver of a cluster', () => {
  let folder: string;
  let config: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'swarmlab-test-'));
    config = join(folder, 'swarmlab.yaml');
    writeFileSync(config, 'clusters:\n  vms: { driver: vagrant }\n');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(() => choose({}));

  async function refusal(): Promise<unknown> {
    return driverOf('vms').catch((error: unknown) => error);
  }

  it('is containers where nothing else was said', async () => {
    expect(await driverOf('default')).to.equal(containers);
    choose({ config });
    expect(await driverOf('default')).to.equal(containers);
  });

  it('is as swarmlab.yaml says, or as was chosen', async () => {
    choose({ config });
    expect(await driverOf('vms')).not.to.equal(containers);
    choose({ driver: 'vagrant' });
    expect(await driverOf('default')).not.to.equal(containers);
    choose({ config, driver: 'vagrant' });
    expect(await driverOf('vms')).not.to.equal(containers);
  });

  it('is refused where both say something else, where there is none of that name, and ssh without nodes', async () => {
    for (const [choice, message] of [
      [{ config, driver: 'containers' }, /^cluster vms has the vagrant driver in .*swarmlab\.yaml, not containers$/],
      [{ driver: 'vbox' }, /^unknown driver 'vbox': expected one of containers, ssh, vagrant$/],
      [{ driver: 'ssh' }, /^the ssh driver needs nodes: name them in swarmlab\.yaml/],
    ] as const) {
      choose(choice);
      expect(await refusal())
        .to.be.instanceOf(UsageError)
        .with.property('message')
        .that.match(message);
    }
  });

  it('takes no Vagrantfile that is missing or that others may write: vagrant runs it', async () => {
    choose({ config });
    const file = join(folder, 'Vagrantfile');
    writeFileSync(file, '');
    expect(await driverOf('vms')).not.to.equal(containers);
    for (const [path, wrong, right] of [
      [file, 0o666, 0o644],
      [folder, 0o777, 0o700],
    ] as const) {
      chmodSync(path, wrong);
      expect(await refusal(), path)
        .to.be.instanceOf(UsageError)
        .with.property('message')
        .that.match(/Vagrantfile is not run: .*can be written by others$/);
      chmodSync(path, right);
    }
    rmSync(file);
    writeFileSync(config, 'clusters:\n  vms: { driver: vagrant, folder: none }\n');
    expect(await refusal()).to.be.instanceOf(UsageError);
    writeFileSync(config, 'clusters:\n  vms: { driver: vagrant }\n');
  });

  it('is containers for a cluster that is made beside others: machines are there only once', async () => {
    choose({ driver: 'vagrant' });
    expect(await driverOf(nameOfOwn('beside'))).to.equal(containers);
  });

  it('of machines takes none of the options that make containers', async () => {
    choose({ driver: 'vagrant' });
    const driver = await driverOf('default');
    const error = await driver.up('default', () => {}, { engine: '26.1' }).catch((error: unknown) => error);
    expect(error)
      .to.be.instanceOf(UsageError)
      .with.property('message')
      .that.match(/are machines, which stay as they are/);
  });

  it('is part of every next command, where it was said on the command line', () => {
    choose({ config: '$(touch ran).yaml' });
    expect(onCluster('default')).to.equal(" --config '$(touch ran).yaml'");
    choose({ config: 'my.yaml', driver: 'vagrant' });
    expect(onCluster('vms')).to.equal(' --cluster vms --config my.yaml --driver vagrant');
    choose({});
    expect(onCluster('default')).to.equal('');
  });
});
