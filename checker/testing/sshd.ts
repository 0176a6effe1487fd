/** For tests: nodes of containers that are reached by ssh as well, as machines are. Their image has no ssh server. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Cluster, ClusterNode } from '../cluster/index.ts';
import { run } from '../shell/index.ts';

/** What a test needs to be a person with an account on the nodes. */
export interface Account {
  /** Has `key`, and the `ssh` of this person, who knows the nodes' host keys. */
  folder: string;
  key: string;
  /** Puts programs of these names, as shell scripts, before those of this machine. */
  shadow(programs: Record<string, string>): void;
  /** Lets the person know no host key, or those of all again. */
  knowNobody(): void;
  knowAll(): void;
  forget(): void;
}

const install = `
apt-get -qq update
DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends openssh-server`;

// What is there stays: some of it is the C library of programs that run.
const pack = `
libraries=$(ldd /usr/sbin/sshd /usr/lib/openssh/sshd-* | awk '$2 == "=>" && $3 ~ "^/" { print $3 }' | sort -u)
tar -czhf - /usr/sbin/sshd /usr/lib/openssh $libraries 2>/dev/null | base64 -w0`;
const unpack = 'base64 -d | tar -xzf - -C / --skip-old-files && ldconfig';

const serve = `
grep -q ^sshd: /etc/passwd || echo 'sshd:x:100:65534::/run/sshd:/usr/sbin/nologin' >>/etc/passwd
mkdir -p /run/sshd /root/.ssh
cat >/root/.ssh/authorized_keys <<<"$1"
(umask 077; cat >/etc/ssh_host_key <<<"$2")
exec /usr/sbin/sshd -f /dev/null -h /etc/ssh_host_key -o UsePAM=no -o PidFile=none`;

/** Makes a person, without touching what belongs to the one who runs the tests. */
export async function makeAccount(): Promise<Account> {
  const folder = mkdtempSync(join(tmpdir(), 'swarmlab-test-'));
  const key = join(folder, 'key');
  const path = process.env.PATH;
  for (const name of ['key', 'host'])
    await done(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', join(folder, name)]);
  const shadow = (programs: Record<string, string>) => {
    for (const [name, script] of Object.entries(programs)) {
      writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
      chmodSync(join(folder, name), 0o755);
    }
  };
  const known = join(folder, 'known_hosts');
  writeFileSync(known, `* ${readFileSync(join(folder, 'host.pub'), 'utf8')}`);
  writeFileSync(join(folder, 'config'), `UserKnownHostsFile ${known}\nIdentityFile ${key}\nIdentitiesOnly yes\n`);
  const { stdout: ssh } = await done(['sh', '-c', 'command -v ssh']);
  const speak = (more = '') => shadow({ ssh: `exec ${ssh.trim()} -F ${join(folder, 'config')}${more} "$@"` });
  speak();
  process.env.PATH = `${folder}${delimiter}${path}`;
  const forget = () => {
    process.env.PATH = path;
    rmSync(folder, { recursive: true, force: true });
  };
  const knowNobody = () => speak(' -o UserKnownHostsFile=/dev/null');
  return { folder, key, shadow, knowNobody, knowAll: () => speak(), forget };
}

/** Lets the account in as root on every node of these clusters. What one of them installed is handed to the others. */
export async function serveSsh({ folder, key }: Account, clusters: Cluster[]): Promise<void> {
  const [first, ...others] = clusters.flatMap(({ nodes }) => nodes);
  if (!first) throw new Error('no node');
  await done(first.enter(['sh', '-ec', install]));
  const { stdout: packed } = await done(first.enter(['sh', '-c', pack]));
  await Promise.all(others.map((node) => done(node.enter(['sh', '-c', unpack]), packed)));
  const [open, secret] = [`${key}.pub`, join(folder, 'host')].map((file) => readFileSync(file, 'utf8').trim());
  const start = (node: ClusterNode) => done(node.enter(['bash', '-ec', serve, 'serve', open ?? '', secret ?? '']));
  await Promise.all([first, ...others].map(start));
}

async function done(argv: string[], input = '') {
  const outcome = await run(argv, { input, keep: 2 ** 25 }); // a server is packed in more than is kept of others
  if (outcome.exit !== 0) throw new Error(`${argv.join(' ')}: ${outcome.stdout}${outcome.stderr}`);
  return outcome;
}
