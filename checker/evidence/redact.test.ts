import { expect } from 'chai';
import { redacted, redactText, redactValue } from './redact.ts';

describe('what goes into a bug report', () => {
  const value = (of: unknown) => redactValue(of, new Set());
  const text = (of: string) => redactText(of, new Set());
  const token = 'SWMTKN-1-3pu6hszjas19xyp7ghgosyx9k8atbfcr8p2is99znpy26u2lkl-1awxwuwd3z9j1z3puu7rcgdbx';
  const key = '-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIE\n-----END EC PRIVATE KEY-----';

  it('has no tokens to join a swarm and no keys to unlock one', () => {
    expect(value({ JoinTokens: { Worker: token, Manager: 'anything' }, UnlockKey: 'SWMKEY-1-abc' })).to.deep.equal({
      JoinTokens: { Worker: redacted, Manager: redacted },
      UnlockKey: redacted,
    });
    expect(text(`docker swarm join --token ${token} 10.0.0.1:2377`)).to.equal(
      `docker swarm join --token ${redacted} 10.0.0.1:2377`,
    );
    expect(text(`"${token}" and SWMKEY-1-7c37Cc8654o6p38HnroywCi19pllOnGtbdZEgtKxZu8`)).to.equal(
      `"SWMTKN-1-${redacted}" and SWMKEY-1-${redacted}`,
    );
  });

  it('has no payload of a secret or a config, and their names', () => {
    const config = { ID: 'a', Spec: { Name: 'site', Data: 'aHVudGVyMg==' } };
    expect(value([config])).to.deep.equal([{ ID: 'a', Spec: { Name: 'site', Data: redacted } }]);
    const used = { Secrets: [{ File: { Name: 'db' }, SecretID: 'b', SecretName: 'db' }] };
    expect(value(used)).to.deep.equal(used);
    expect(value({ GraphDriver: { Data: { LowerDir: '/l' } } })).to.deep.equal({
      GraphDriver: { Data: { LowerDir: '/l' } },
    });
  });

  it('has no value of a variable whose name sounds secret', () => {
    const env = [
      'PATH=/bin',
      'DB_PASSWORD=hunter2',
      'API_KEY=a=b',
      'MYSQL_ROOT_PASSWORD_FILE=/run/secrets/db',
      'EMPTY_TOKEN=',
    ];
    expect(value({ Env: env })).to.deep.equal({
      Env: ['PATH=/bin', `DB_PASSWORD=${redacted}`, `API_KEY=${redacted}`, env[3], 'EMPTY_TOKEN='],
    });
    expect(value({ Labels: { 'com.example.password': 'hunter2', tier: 'web' } })).to.deep.equal({
      Labels: { 'com.example.password': redacted, tier: 'web' },
    });
    expect(text('run with DB_PASSWORD=hunter2, MYSQL_PASSWORD="a b" and LANG=C')).to.equal(
      `run with DB_PASSWORD=${redacted}, MYSQL_PASSWORD=${redacted} and LANG=C`,
    );
  });

  it('has no value of an option that sounds secret', () => {
    expect(value({ Args: ['serve', '--password', 'hunter2', '--api-token=abc', '--name', 'web'] })).to.deep.equal({
      Args: ['serve', '--password', redacted, `--api-token=${redacted}`, '--name', 'web'],
    });
  });

  it('has no account of a registry', () => {
    const auths = { auths: { 'registry.example.com': { auth: 'YWxleDpodW50ZXIy', identitytoken: 'abc' } } };
    expect(value(auths)).to.deep.equal({
      auths: { 'registry.example.com': { auth: redacted, identitytoken: redacted } },
    });
    expect(text('X-Registry-Auth: eyJ1c2VybmFtZSI6ImFsZXgifQ==\nAuthorization: Bearer abc.def')).to.equal(
      `X-Registry-Auth: ${redacted}\nAuthorization: ${redacted}`,
    );
    expect(value({ Plugins: { Authorization: null } })).to.deep.equal({ Plugins: { Authorization: null } });
  });

  it('has no account and password of a proxy or another address', () => {
    expect(value({ HttpProxy: 'http://alex:hun@ter2@proxy:3128' })).to.deep.equal({
      HttpProxy: `http://${redacted}@proxy:3128`,
    });
    expect(value(['HTTPS_PROXY=alex:hunter2@proxy:3128', 'URL=postgres://u:p@db/x'])).to.deep.equal([
      `HTTPS_PROXY=${redacted}@proxy:3128`,
      `URL=postgres://${redacted}@db/x`,
    ]);
    expect(text('pull https://registry.example.com/v2/a@sha256:0123 failed')).to.equal(
      'pull https://registry.example.com/v2/a@sha256:0123 failed',
    );
  });

  it('has no private key, also where a log was cut within one, and has certificates', () => {
    expect(text(`before\n${key}\nafter`)).to.equal(`before\n${redacted}\nafter`);
    expect(text(key.replaceAll('\n', '\\n'))).to.equal(redacted);
    expect(text('MHcCAQ\n-----END EC PRIVATE KEY-----\nafter')).to.equal(`${redacted}\nafter`);
    expect(text('before\n-----BEGIN PRIVATE KEY-----\nMHcCAQ')).to.equal(`before\n${redacted}`);
    const certificate = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
    expect(text(certificate)).to.equal(certificate);
    expect(value({ CAConfig: { SigningCAKey: key, SigningCACert: certificate } })).to.deep.equal({
      CAConfig: { SigningCAKey: redacted, SigningCACert: certificate },
    });
  });

  it('has nowhere what was secret in one place', () => {
    const found = new Set<string>();
    redactValue({ Env: ['DB_PASSWORD=hunter22', 'PIN_TOKEN=1234'] }, found);
    expect(redactText('connected as root with hunter22 to 1234', found)).to.equal(
      `connected as root with ${redacted} to 1234`,
    );
  });

  it('has addresses, names and numbers', () => {
    const kept = {
      Addr: '192.168.210.101',
      Name: 'docker-node1',
      Version: { Index: 12 },
      Image: 'simplenode:0.1',
      Author: 'x',
    };
    expect(value(kept)).to.deep.equal(kept);
  });
});
