/** For tests: a real image registry on this machine's loopback, of Debian's package, which is unpacked but not installed. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open, run } from '../shell/index.ts';

export interface Registry {
  /** Host and port, as in front of an image's name. */
  address: string;
  stop(): Promise<void>;
}

/** Starts an empty one, on a port that was free. Its images go when it is stopped. */
export async function startRegistry(): Promise<Registry> {
  const folder = await mkdtemp(join(tmpdir(), 'swarmlab-registry-'));
  await unpack('docker-registry', folder);
  const config = join(folder, 'config.yml');
  const storage = { filesystem: { rootdirectory: join(folder, 'data') } };
  await writeFile(config, JSON.stringify({ version: 0.1, storage, http: { addr: '127.0.0.1:0' } })); // which is YAML too
  let log = '';
  let onListening = (_address: string) => {};
  const listening = new Promise<string>((resolve) => {
    onListening = resolve;
  });
  const program = open([join(folder, 'usr/bin/docker-registry'), 'serve', config], {
    onOutput: (text) => {
      log += text;
      const [, address] = /listening on (127\.0\.0\.1:\d+)/.exec(log) ?? [];
      if (address) onListening(address);
    },
  });
  const stop = async () => {
    program.stop();
    await program.ended;
    await rm(folder, { recursive: true, force: true });
  };
  const died = program.ended.then(async () => {
    await rm(folder, { recursive: true, force: true });
    throw new Error(`the registry ended:\n${log}`);
  });
  died.catch(() => {}); // so it does when it is stopped
  return { address: await Promise.race([listening, died]), stop };
}

/** An installed registry would be a service, which starts by itself. */
async function unpack(name: string, cwd: string): Promise<void> {
  const download = ['apt-get', '-q', 'download', name];
  if ((await run(download, { input: '', cwd })).exit !== 0) {
    await succeed(['apt-get', '-q', 'update'], cwd); // no lists yet, or old ones
    await succeed(download, cwd);
  }
  const [file = ''] = (await readdir(cwd)).filter((one) => one.endsWith('.deb'));
  await succeed(['dpkg-deb', '--extract', file, '.'], cwd);
}

async function succeed(argv: string[], cwd: string): Promise<void> {
  const { exit, stdout, stderr } = await run(argv, { input: '', cwd });
  if (exit !== 0) throw new Error(`${argv.join(' ')} exited with ${exit}:\n${stdout}${stderr}`);
}
