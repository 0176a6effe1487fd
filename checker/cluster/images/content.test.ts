import { expect } from 'chai';
import type { Engine } from '../../engine/index.ts';
import { fakeCluster } from '../../observe/cluster.fixture.ts';
import { hostTag } from '../names.ts';
import { contentReader } from './content.ts';

/** What an image holds, and what its label says of its version. */
interface Image {
  holds: string;
  version: string;
}

const one = { holds: 'one', version: '0.1' };
const two = { holds: 'two', version: '0.2' };
const newTwo = { holds: 'two, built anew', version: '0.2' };
const mine = { holds: 'mine', version: '0.2' };

describe('what an image holds', () => {
  const node = (images: Record<string, Image>) => ({ ...fakeCluster().cluster.manager, engine: engine(images) });

  it('is told by content, whatever the name', async () => {
    const host = engine({ [hostTag('simplenode:0.1')]: one, [hostTag('simplenode:0.2')]: two });
    const contentOf = contentReader(host);
    const here = node({ 'my/image': two, 'simplenode:0.2': mine });
    expect(await contentOf(here, 'my/image')).to.equal('simplenode:0.2');
    expect(await contentOf(here, 'simplenode:0.2')).to.equal('other');
    expect(await contentOf(here, 'not:there')).to.equal(undefined);
  });

  it('is still known when another version of the kit was built here since, before or after the first look', async () => {
    const images = { [hostTag('simplenode:0.2')]: two };
    const contentOf = contentReader(engine(images));
    const here = node({ a: two, b: newTwo, c: mine });
    expect(await contentOf(here, 'a')).to.equal('simplenode:0.2');
    Object.assign(images, { 'sha256:old': two, [hostTag('simplenode:0.2')]: newTwo });
    expect(await contentOf(here, 'b')).to.equal('simplenode:0.2');
    expect(await contentOf(here, 'c')).to.equal('other');
    expect(await contentReader(engine(images))(here, 'a')).to.equal('simplenode:0.2');
  });
});

/** An engine that has these images, all built by the kit. */
function engine(images: Record<string, Image>): Engine {
  const calls = {
    getImage: (name: string) => ({
      inspect: async () => {
        const image = images[name];
        if (!image) throw Object.assign(new Error('no such image'), { statusCode: 404 });
        const Labels = { 'org.opencontainers.image.version': image.version };
        return { Id: name, RootFS: { Layers: [image.holds] }, Config: { Labels } };
      },
    }),
    listImages: async () => Object.keys(images).map((Id) => ({ Id })),
  };
  return {
    name: 'engine',
    calls: calls as unknown as Engine['calls'],
    streams: {} as Engine['streams'],
    close: () => {},
  };
}
