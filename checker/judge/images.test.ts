import { expect } from 'chai';
import { imageDifference, sameImage } from './images.ts';

describe('images', () => {
  it('are the same with or without digest, Docker Hub prefix and latest tag', () => {
    for (const other of [
      'nginx',
      'nginx:latest',
      'docker.io/library/nginx',
      'index.docker.io/library/nginx:latest',
      'library/nginx',
      `nginx:latest@sha256:${'0'.repeat(64)}`,
    ])
      expect(sameImage('nginx', other), other).to.equal(true);
    expect(sameImage('docker.io/madvirus/simplenode:0.1', 'madvirus/simplenode:0.1')).to.equal(true);
    expect(sameImage('localhost:5000/a', 'localhost:5000/a:latest')).to.equal(true);
  });

  it('are others with another tag, repository or registry', () => {
    for (const [one, other] of [
      ['simplenode:0.1', 'simplenode:0.2'],
      ['simplenode:0.1', 'simplenode'],
      ['simplenode:0.1', 'madvirus/simplenode:0.1'],
      ['simplenode:0.1', 'simplenode:0.10'],
      ['localhost:5000/simplenode', 'simplenode'],
      ['simplenode:0.1', 'Simplenode:0.1'],
    ] as const)
      expect(sameImage(one, other), `${one} ${other}`).to.equal(false);
  });

  it('are another by their content, whatever their name', () => {
    const image = 'simplenode:0.1';
    expect(imageDifference({ image }, image)).to.equal(undefined);
    expect(imageDifference({ image, content: 'simplenode:0.1' }, image)).to.equal(undefined);
    expect(imageDifference({ image, content: 'simplenode:0.2' }, image)).to.equal(
      'the image is named simplenode:0.1 but holds the content of simplenode:0.2',
    );
    expect(imageDifference({ image, content: 'other' }, image)).to.include('not of this kit');
    expect(imageDifference({ image: 'simplenode:0.2', content: 'simplenode:0.1' }, image)).to.equal(
      'the image is simplenode:0.2, not simplenode:0.1',
    );
  });
});
