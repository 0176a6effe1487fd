import { readFileSync } from 'node:fs';
import { expect } from 'chai';

describe('Dockerfile', () => {
  const lines = readFileSync(new URL('Dockerfile', import.meta.url), 'utf8').split('\n');
  const last = (pattern: RegExp): number => lines.findLastIndex((line) => pattern.test(line));

  it('names the version after every layer, so that versions share them', () => {
    expect(last(/^(FROM|RUN|COPY|ADD) /)).to.be.above(0);
    expect(lines.findIndex((line) => line.includes('VERSION'))).to.be.above(last(/^(FROM|RUN|COPY|ADD) /));
  });

  it('starts node itself, without a shell that would keep SIGTERM from it', () => {
    expect(lines[last(/^(CMD|ENTRYPOINT) /)]).to.equal('CMD ["node", "/app/server.cjs"]');
  });

  it('ends as a user other than root', () => {
    expect(lines[last(/^USER /)]).to.match(/^USER (?!root|0)/);
  });
});
