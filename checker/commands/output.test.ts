import { expect } from 'chai';
import { outputFor } from './output.ts';

const terminal = (columns?: number) => ({ isTTY: true, columns }) as NodeJS.WriteStream;
const pipe = {} as NodeJS.WriteStream;

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
});
