import { expect } from 'chai';
import type { ContainerInspectInfo, LocalEngine } from '../../engine/index.ts';
import { run } from '../../shell/index.ts';
import { reachContainer } from './reach.ts';

describe('reaching into a container', () => {
  const local = { docker: ['echo', 'docker'] } as unknown as LocalEngine;
  const container = (Id: string, Pid: number) => ({ Id, State: { Pid } }) as ContainerInspectInfo;
  const outputOf = async (found: ContainerInspectInfo) => {
    const { stdout } = await run(reachContainer(local, found, 'node')(['echo', "it's", '$HOME']), { input: '' });
    return stdout.trim();
  };

  it('asks the engine where the process is not of that container, or is gone', async () => {
    expect(await outputOf(container('0123456789abcdef', process.pid))).to.equal(
      "docker exec --interactive node echo it's $HOME",
    );
    expect(await outputOf(container('/', 2 ** 22 + 1))).to.equal("docker exec --interactive node echo it's $HOME");
  });

  it('needs no engine where root sees its process', async function () {
    if (process.getuid?.() !== 0) this.skip(); // nobody else may enter
    expect(await outputOf(container('/', process.pid))).to.equal("it's $HOME");
  });
});
