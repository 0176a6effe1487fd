import { PassThrough, Writable } from 'node:stream';
import { expect } from 'chai';
import { paint } from '../report/index.ts';
import { outputFor } from './output.ts';

const stream = (more: object = {}) => Object.assign(new PassThrough(), more) as unknown as NodeJS.WriteStream;
const terminal = (columns?: number) => stream({ isTTY: true, columns });
const pipe = stream();

describe('an output', () => {
  it('has colour on a terminal, and where it is forced', () => {
    const colour = (stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv) => outputFor(stream, env).colour;
    expect(colour(terminal(), {})).to.equal(true);
    expect(colour(pipe, {})).to.equal(false);
    expect(colour(pipe, { FORCE_COLOR: '1' })).to.equal(true);
    expect(colour(pipe, { FORCE_COLOR: '0' })).to.equal(false);
  });

  it('honours NO_COLOR above all, and terminals that know no colour', () => {
    expect(outputFor(terminal(), { NO_COLOR: '1', FORCE_COLOR: '1' }).colour).to.equal(false);
    expect(outputFor(terminal(), { NO_COLOR: '' }).colour).to.equal(true);
    expect(outputFor(terminal(), { TERM: 'dumb' }).colour).to.equal(false);
  });

  it('is as wide as its terminal is now', () => {
    const stream = terminal(120);
    const output = outputFor(stream, {});
    expect(output.width).to.equal(120);
    stream.columns = 50;
    expect(output.width).to.equal(50);
    stream.columns = 0; // what some terminals say that do not know
    expect(output.width).to.equal(80);
  });

  it('has a width that depends on nothing without a terminal', () => {
    expect(outputFor(pipe, { COLUMNS: '20' }).width).to.equal(100);
    expect(outputFor(pipe, {}).live).to.equal(false);
  });

  it('gives a terminal our styles, and nothing that others wrote into the text', () => {
    const into = stream();
    const output = outputFor(into, { FORCE_COLOR: '1' });
    output.write(`${paint(output).red('a\x1b[2Jb')} \x1b[31mc\x9b2J\x1b]0;title\x07\u202ed\u200b\r\n`);
    expect((into as unknown as PassThrough).read().toString()).to.equal('\x1b[31mab\x1b[39m cd\n');
  });

  it('knows when not all was written, and why, and says no more then', async () => {
    const tried: string[] = [];
    const full = new Writable({
      write: (chunk, _, done) => {
        tried.push(String(chunk));
        done(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
      },
    });
    const output = outputFor(full as unknown as NodeJS.WriteStream, {});
    output.write('one\n');
    expect((await output.ended())?.code).to.equal('ENOSPC');
    output.write('two\n');
    expect((await output.ended())?.code).to.equal('ENOSPC');
    expect(tried).to.deep.equal(['one\n']);
    expect(await outputFor(stream(), {}).ended()).to.equal(undefined);
  });
});
