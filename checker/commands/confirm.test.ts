import { PassThrough } from 'node:stream';
import { expect } from 'chai';
import { Interrupted } from '../errors.ts';
import { isConfirmed } from './confirm.ts';
import { fakeOutput } from './output.fixture.ts';

describe('a question', () => {
  const abort = () => new AbortController();

  const ask = (typed: string | undefined, { signal } = abort()) => {
    const input = new PassThrough();
    const out = fakeOutput();
    const asked = isConfirmed('write? ', { out, err: out, signal }, input);
    if (typed === undefined) input.end();
    else input.write(typed);
    return { asked, out };
  };

  it('is answered by y or yes, and by nothing else', async () => {
    const answers = ['y\n', 'YES\n', ' y \n', '\n', 'n\n', 'yesterday\n'].map((typed) => ask(typed).asked);
    expect(await Promise.all(answers)).to.deep.equal([true, true, true, false, false, false]);
  });

  it('is no where there is no answer', async () => {
    const { asked, out } = ask(undefined);
    expect(await asked).to.equal(false);
    expect(out.printed()).to.equal('write? \n');
  });

  it('is left on Ctrl-C', async () => {
    const interrupt = abort();
    const { asked, out } = ask('', interrupt);
    interrupt.abort();
    expect(await asked.catch((error) => error)).to.be.instanceOf(Interrupted);
    expect(out.printed()).to.equal('write? \n');
  });
});
