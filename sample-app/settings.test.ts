import { hostname } from 'node:os';
import { expect } from 'chai';
import { readSettings } from './settings.ts';

const env = { SIMPLENODE_VERSION: '0.2', HOSTNAME: 'box' };

describe('settings', () => {
  it('are read from the environment', () => {
    expect(readSettings({ ...env, PORT: '8080' })).to.deep.equal({ port: 8080, version: '0.2', hostname: 'box' });
  });

  it('take port 5000 and the machine’s name where the environment says nothing', () => {
    expect(readSettings({ SIMPLENODE_VERSION: '0.1' })).to.deep.equal({
      port: 5000,
      version: '0.1',
      hostname: hostname(),
    });
  });

  for (const PORT of ['', ' ', 'http', '-1', '65536', '5000x', '5e3', '0x10', '80.5', '1000000']) {
    it(`refuse the port ${JSON.stringify(PORT)} by name`, () => {
      expect(() => readSettings({ ...env, PORT })).to.throw(`PORT is ${JSON.stringify(PORT)}; it must be`);
    });
  }

  for (const SIMPLENODE_VERSION of ['', '0.4', '0.20', '0.2 ', 'latest']) {
    it(`refuse the version ${JSON.stringify(SIMPLENODE_VERSION)} by name`, () => {
      const message = `SIMPLENODE_VERSION is ${JSON.stringify(SIMPLENODE_VERSION)}; it must be one of 0.1, 0.2, 0.3.`;
      expect(() => readSettings({ SIMPLENODE_VERSION })).to.throw(message);
    });
  }

  it('refuse to go without a version', () => {
    expect(() => readSettings({})).to.throw('SIMPLENODE_VERSION is not set; it must be one of 0.1, 0.2, 0.3.');
  });
});
