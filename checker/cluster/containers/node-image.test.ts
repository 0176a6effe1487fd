import { expect } from 'chai';
import type { LocalEngine } from '../../engine/index.ts';
import { BrokenError } from '../../errors.ts';
import { speak } from '../../words/index.ts';
import { chooseNodeImage } from './node-image.ts';

describe('the image of a cluster`s nodes', () => {
  afterEach(() => speak('en'));

  /** An engine with a node of this image, if any, and with these images. */
  function engine(node: string | undefined, images: string[] = []): LocalEngine {
    const found = async <T>(one: T | undefined): Promise<T> => {
      if (one === undefined) throw Object.assign(new Error('no such thing'), { statusCode: 404 });
      return one;
    };
    const calls = {
      listContainers: async () => (node === undefined ? [] : [{ Id: 'node-1' }]),
      getContainer: () => ({ inspect: () => found(node && { Config: { Image: node } }) }),
      getImage: (name: string) => ({ inspect: () => found(images.includes(name) ? { Id: name } : undefined) }),
    };
    const local = { engine: { name: 'fake', calls, streams: calls, close: () => {} }, docker: ['docker'], ours: false };
    return local as unknown as LocalEngine;
  }

  const refused = (choice: Promise<string>) =>
    choice.then(
      (image) => expect.fail(`it chose ${image}`),
      (error: BrokenError) => error,
    );

  it('is that of the engine that is asked for, else the usual one', async () => {
    expect(await chooseNodeImage(engine(undefined), 'class', {})).to.equal('swarmlab/node:trixie');
    expect(await chooseNodeImage(engine(undefined), 'class', { engine: '20.10' })).to.equal('swarmlab/node:bookworm');
    expect(await chooseNodeImage(engine(undefined), 'class', { engine: '28.5' })).to.equal('swarmlab/node:forky');
  });

  it('is one`s own where that is asked for, by any name that an engine knows it by', async () => {
    const there = ['my/node:latest', 'mirror:5000/node:1', 'my/node@sha256:1'];
    expect(await chooseNodeImage(engine(undefined, there), 'class', { nodeImage: 'my/node' })).to.equal(there[0]);
    expect(await chooseNodeImage(engine(undefined, there), 'class', { nodeImage: 'mirror:5000/node:1' })).to.equal(
      there[1],
    );
    expect(await chooseNodeImage(engine(undefined, there), 'class', { nodeImage: 'my/node@sha256:1' })).to.equal(
      there[2],
    );
  });

  it('must be there where the kit does not make it', async () => {
    const error = await refused(chooseNodeImage(engine(undefined), 'class', { nodeImage: 'my/node' }));
    expect(error.message).to.equal('image my/node:latest is missing');
    expect(error.next).to.equal('docker pull my/node:latest');
  });

  it('stays what it is where nodes are there', async () => {
    expect(await chooseNodeImage(engine('swarmlab/node:forky'), 'class', {})).to.equal('swarmlab/node:forky');
    expect(await chooseNodeImage(engine('swarmlab/node:forky'), 'class', { engine: '28.5' })).to.equal(
      'swarmlab/node:forky',
    );
  });

  it('is never another than that of the nodes that are there', async () => {
    const error = await refused(chooseNodeImage(engine('swarmlab/node:trixie'), 'class', { engine: '20.10' }));
    expect(error).to.be.instanceOf(BrokenError);
    expect(error.message).to.equal(
      'the nodes of cluster class are of swarmlab/node:trixie (engine 26.1), not of swarmlab/node:bookworm (engine 20.10), ' +
        'and are not replaced unasked',
    );
    expect(error.next).to.equal('swarmlab down --cluster class');
    speak('ko');
    const own = await refused(chooseNodeImage(engine('swarmlab/node:trixie'), 'default', { nodeImage: 'my/node' }));
    expect(own.message).to.equal(
      'default 클러스터의 노드 이미지는 my/node:latest이(가) 아니라 swarmlab/node:trixie (엔진 26.1)이며, 요청 없이 노드를 새로 만들지 않습니다',
    );
    expect(own.next).to.equal('swarmlab down');
  });
});
