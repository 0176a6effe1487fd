import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { expect } from 'chai';
import { parse } from 'yaml';
import { UsageError } from '../../errors.ts';
import { packageRoot } from '../../package-root.ts';
import { formatProblem, Problems } from '../../written/index.ts';
import { configSchema, findConfig, wayTo } from './index.ts';
import { placesAbove } from './places.ts';
import { readClusters } from './read.ts';
import { isOwn } from './trusted.ts';

const good = `clusters:
  school:
    driver: ssh
    nodes:
      - { name: docker-node1, host: 10.0.0.1, user: ana, port: 2222, key: keys/one, jump: gate, address: 192.168.1.1 }
      - name: docker-node2
        host: two
  vms: { driver: vagrant }
  default: { driver: containers }
`;

function problemsOf(text: string): string[] {
  const problems = new Problems('swarmlab.yaml');
  expect(readClusters(text, problems)).to.equal(undefined);
  return problems.list().map(formatProblem);
}

describe('swarmlab.yaml', () => {
  it('names clusters and what their nodes are', () => {
    const clusters = readClusters(good, new Problems('swarmlab.yaml')) ?? expect.fail('refused');
    expect([...clusters.keys()]).to.deep.equal(['school', 'vms', 'default']);
    expect(clusters.get('vms')).to.deep.equal({ driver: 'vagrant', swarm: 'manage' });
    expect(clusters.get('school'))
      .to.include({ driver: 'ssh', swarm: 'attach' })
      .and.have.property('nodes')
      .of.length(2);
  });

  it('is refused with all that is wrong with it, by line, and what was meant', () => {
    const wrong = `clusters:
  School: { driver: containers }
  school:
    driver: ssh
    swrm: manage
    nodes:
      - { name: docker-node1, hst: a, port: 70000 }
      - { name: web2, host: -v, address: here }
  vms: { driver: vagant }
`;
    const outline = problemsOf(wrong);
    expect(outline).to.have.length(2);
    expect(outline[0]).to.match(/^swarmlab.yaml:2: error: .*lower-case letters/);
    expect(outline[1]).to.match(/^swarmlab.yaml:9: error: .*`vagant`: did you mean `vagrant`\?/);
    const inside = problemsOf(wrong.replace('School', 'pupils').replace('vagant', 'vagrant'));
    expect(inside).to.have.length(6);
    expect(inside[0]).to.match(/:5: error: unknown key `swrm` in school: did you mean `swarm`\?/);
    expect(inside[1]).to.match(/:7: error: .*lacks `host`/);
    expect(inside.join('\n')).to.match(/:7: error: unknown key `hst` in school\.nodes\[0\]: did you mean `host`\?/);
    expect(inside.join('\n')).to.match(/:7: error: school\.nodes\[0\]\.port: expected at most 65535, found `70000`/);
    expect(inside.join('\n')).to.match(/:8: error: .*host.*expected a host/);
    expect(inside.join('\n')).to.match(/:8: error: .*address.*expected an IPv4 address/);
  });

  it('takes for hosts, accounts and jumps nothing that a shell would act upon', () => {
    const refused = (key: string, value: string) => {
      const written = { name: 'docker-node1', host: 'a', [key]: value };
      const text = JSON.stringify({ clusters: { a: { driver: 'ssh', nodes: [written] } } });
      return readClusters(text, new Problems('swarmlab.yaml')) === undefined;
    };
    const evil = [
      '$(touch x)',
      '`touch x`',
      'a;touch x',
      'a|b',
      'a&b',
      '-oProxyCommand=x',
      'a$IFS',
      "a'b",
      'a\nb',
      'a>b',
      '%h',
    ];
    for (const key of ['host', 'user', 'jump']) {
      for (const value of evil) expect(refused(key, value), `${key}: ${value}`).to.equal(true);
      expect(refused(key, 'gate_1.example-a.com'), key).to.equal(false);
    }
    for (const jump of ['me@gate:22,you@[fd00::1]:2222', '10.0.0.1'])
      expect(refused('jump', jump), jump).to.equal(false);
    for (const jump of ['me@gate:22,', 'a,,b', 'a,$(x)', 'a@b@c']) expect(refused('jump', jump), jump).to.equal(true);
    expect(refused('host', 'fd00::1')).to.equal(false);
  });

  it('calls nodes as labs do', () => {
    const [problem, ...others] = problemsOf(
      'clusters:\n  a:\n    driver: ssh\n    nodes:\n      - name: web\n        host: a\n',
    );
    expect(problem).to.match(/:5: error: .*expected `docker-node1`, as labs call it, found `web`/);
    expect(others).to.deep.equal([]);
  });

  it('is YAML', () => {
    expect(problemsOf('clusters: [')).to.have.length.above(0);
    expect(problemsOf('')[0]).to.match(/^swarmlab.yaml:1: error: /);
  });
});

describe('finding swarmlab.yaml', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'swarmlab-test-'));
    mkdirSync(join(folder, 'a/b'), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{}');
    writeFileSync(join(folder, 'swarmlab.yaml'), good);
    writeFileSync(join(folder, 'a/other.yaml'), 'clusters: 1');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('looks in the working folder and those above it', async () => {
    const found = await findConfig(undefined, join(folder, 'a/b'));
    expect(found).to.include({ folder, file: join(folder, 'swarmlab.yaml') });
    expect(await findConfig(undefined, folder)).to.include({ file: 'swarmlab.yaml' });
    expect(await findConfig(undefined, tmpdir())).to.equal(undefined);
  });

  it('reads it in UTF-16 too, as some editors write it, and tells the line of what is neither', async () => {
    const [wide, other] = [join(folder, 'a/wide.yaml'), join(folder, 'a/latin1.yaml')];
    writeFileSync(wide, `\ufeff${good}`, 'utf16le');
    writeFileSync(other, `# first\n# caf\xe9\n${good}`, 'latin1');
    const plain = await findConfig(undefined, folder);
    expect((await findConfig(wide, folder))?.clusters).to.deep.equal(plain?.clusters);
    const error = await findConfig(other, folder).catch((error: unknown) => error);
    expect(error)
      .to.be.instanceOf(UsageError)
      .with.property('message')
      .that.includes('a/latin1.yaml:2: error: it is not UTF-8');
  });

  it('looks no further than the project or the home folder', () => {
    const [a, b] = [join(folder, 'a'), join(folder, 'a/b')];
    const elsewhere = join(folder, 'elsewhere');
    expect(placesAbove(b, elsewhere), 'project').to.deep.equal([b, a, folder]);
    expect(placesAbove(b, a), 'home in a project').to.deep.equal([b, a]);
    const strange = join(folder, '../swarmlab-none/inner');
    expect(placesAbove(strange, elsewhere), 'neither').to.deep.equal([strange]);
    expect(placesAbove(strange, dirname(strange)), 'home').to.deep.equal([strange, dirname(strange)]);
    mkdirSync(join(a, '.git'));
    expect(placesAbove(b, elsewhere), 'repository').to.deep.equal([b, a]);
    rmSync(join(a, '.git'), { recursive: true });
  });

  it('leaves out what others may write, and takes it where it was named', async () => {
    const open = join(folder, 'open');
    mkdirSync(join(open, 'inner'), { recursive: true });
    const file = join(open, 'swarmlab.yaml');
    writeFileSync(file, good);
    for (const [path, wrong, right] of [
      [open, 0o777, 0o755],
      [file, 0o666, 0o644],
    ] as const) {
      chmodSync(path, wrong);
      expect(await findConfig(undefined, join(open, 'inner'))).to.include({ folder });
      expect(await findConfig(file, join(open, 'inner'))).to.include({ folder: open });
      chmodSync(path, right);
      expect(await findConfig(undefined, join(open, 'inner'))).to.include({ folder: open });
    }
  });

  it('knows whose a file is', () => {
    const me = { uid: 1000, gid: 1000 };
    const of = (uid: number, gid: number, mode: number) => isOwn({ uid, gid, mode: 0o100000 | mode }, me);
    expect([of(1000, 1000, 0o644), of(0, 0, 0o644), of(1000, 1000, 0o664)]).to.deep.equal([true, true, true]);
    expect([of(1001, 1000, 0o644), of(1000, 1000, 0o646), of(1000, 100, 0o664)]).to.deep.equal([false, false, false]);
    expect(isOwn({ uid: 1000, gid: 100, mode: 0o664 }, { uid: 1000, gid: 100 }), 'a group of many').to.equal(false);
  });

  it('takes the one that was named, which must be there and be right', async () => {
    expect(await findConfig('../swarmlab.yaml', join(folder, 'a'))).to.include({ folder });
    for (const [name, message] of [
      ['none.yaml', /none\.yaml cannot be read: ENOENT/],
      ['other.yaml', /^other\.yaml:1: error: .*expected a mapping/],
    ] as const) {
      const error = await findConfig(name, join(folder, 'a')).catch((error: unknown) => error);
      expect(error).to.be.instanceOf(UsageError).with.property('message').that.match(message);
    }
  });
});

describe('the schema of swarmlab.yaml', () => {
  const validate = new Ajv({ allErrors: true }).compile(configSchema());

  it('is in schemas/config.json as it is in the code', () => {
    const renew = 'npm run build && node dist/cli.js schema config > schemas/config.json';
    const written = readFileSync(join(packageRoot, 'schemas/config.json'), 'utf8');
    expect(written, renew).to.equal(`${JSON.stringify(configSchema(), undefined, 2)}\n`);
  });

  it('accepts what is right, and refuses what is not', () => {
    expect(validate(parse(good)), JSON.stringify(validate.errors)).to.equal(true);
    for (const wrong of ['clusters: 1', 'clusters: { a: { driver: vbox } }', 'clusters: { a: { driver: ssh } }']) {
      expect(validate(parse(wrong)), wrong).to.equal(false);
    }
  });

  it('says of every key what it means', () => {
    expect(undescribed(configSchema())).to.deep.equal([]);
  });
});

/** Keys at any depth that nothing is said of. */
function undescribed(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const properties = Object.entries((schema as { properties?: object }).properties ?? {});
  const here = properties.filter(([, { description }]) => description === undefined).map(([key]) => key);
  return [...here, ...Object.values(schema).flatMap(undescribed)];
}

describe('docs/machines.md', () => {
  const docs = readFileSync(join(packageRoot, 'docs/machines.md'), 'utf8');
  const examples = [...docs.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text = '']) => text);

  it('has no example that is not right', () => {
    expect(examples).to.have.length.above(1);
    for (const text of examples) {
      const problems = new Problems('docs/machines.md');
      expect(readClusters(text, problems), problems.list().map(formatProblem).join('\n')).not.to.equal(undefined);
    }
  });

  it('names every key', () => {
    const keys = JSON.stringify(configSchema()).matchAll(/"(\w+)":\{"type":"(?:string|integer|array)"/g);
    const names = [...keys].map(([, key = '']) => key).filter((key) => key !== 'propertyNames');
    expect(names).to.include.members(['driver', 'host', 'jump', 'address']);
    for (const name of names) expect(docs).to.match(new RegExp(`\\b${name}\\b(\`|:)`));
  });
});

describe('the way to a node', () => {
  const node = { name: 'docker-node1', host: 'one' };

  it('is what the person’s own ssh knows, where nothing else is written', () => {
    const way = wayTo(node, '/lab');
    expect(way).to.deep.include({ name: 'docker-node1', options: [], destination: 'one' });
    expect(way.byHand()).to.equal('ssh one');
  });

  it('is told to ssh as written, and to people as a line to type', () => {
    const way = wayTo({ ...node, user: 'ana', port: 22, key: 'keys/a', jump: 'gate', address: '10.0.0.1' }, '/lab');
    const options = ['-p', '22', '-i', '/lab/keys/a', '-J', 'gate'];
    expect(way).to.deep.include({ options, destination: 'ana@one', address: '10.0.0.1' });
    expect(way.byHand('sudo reboot')).to.equal("ssh -t -p 22 -i /lab/keys/a -J gate ana@one 'sudo reboot'");
    expect(wayTo({ ...node, key: '~/.ssh/k' }, '/lab').options).to.deep.equal(['-i', join(homedir(), '.ssh/k')]);
  });
});
