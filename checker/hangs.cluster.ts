/** What the program does with engines, files and outputs that never end. It needs the build, and no engine. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { run } from './shell/index.ts';
import { startSwarmlab, swarmlab } from './testing/program.ts';

describe('the program', function () {
  this.timeout(120_000);
  let folder: string;
  let server: Server;
  let env: Record<string, string>;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'swarmlab-hangs-'));
    const socket = join(folder, 'docker.sock');
    server = createServer(() => {}); // it takes every connection, and says nothing
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    env = { DOCKER_HOST: `unix://${socket}` };
  });
  after(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  describe('beside an engine that takes connections and never answers', () => {
    for (const words of [['status'], ['up'], ['check', 'modes'], ['run', 'modes'], ['down'], ['doctor', '--quick']]) {
      it(`ends ${words.join(' ')} as broken, and says which engine it is`, async () => {
        const { exit, stdout, stderr, seconds } = await swarmlab(words, { env });
        expect(exit).to.equal(3);
        expect(`${stdout}${stderr}`.replace(/\s+/g, ' ')).to.include(
          'takes connections, and did not answer within 10 s',
        );
        expect(seconds).to.be.below(60);
      });

      it(`ends ${words.join(' ')} at the first Ctrl-C`, async () => {
        const program = startSwarmlab(words, { env });
        await new Promise<void>((resolve) => server.once('connection', () => resolve()));
        const began = performance.now();
        process.kill(program.pid ?? 0, 'SIGINT');
        expect((await program.ended).exit).to.equal(130);
        expect(performance.now() - began).to.be.below(8_000); // it does not wait for the engine
      });
    }
  });

  it('starts no engine where the context that was chosen is not there', async () => {
    const env = { DOCKER_CONTEXT: 'nosuch', DOCKER_HOST: '' };
    for (const words of [['up'], ['status']]) {
      const { exit, stderr } = await swarmlab(words, { env });
      expect(exit).to.equal(3);
      expect(stderr).to.include('no Docker Engine answers at DOCKER_CONTEXT=nosuch\nnext: unset DOCKER_CONTEXT');
    }
    const { stdout } = await swarmlab(['doctor', '--quick'], { env });
    expect(stdout).to.include('DOCKER_CONTEXT=nosuch');
  });

  it('reads no lab from a pipe', async () => {
    const file = join(folder, 'lab.md');
    await run(['mkfifo', file]);
    for (const command of ['lint', 'run', 'check']) {
      const { exit, stderr } = await swarmlab([command, file], { env: { DOCKER_HOST: 'unix:///nowhere' } });
      expect(exit, command).to.be.oneOf([2, 3]); // of check: no engine answers, and that is found first
      if (command !== 'check') expect(stderr).to.match(/lab\.md cannot be read: it is not a regular file/);
    }
  });
});
