import { expect } from 'chai';
import { Keys, random } from './keys.ts';

describe('what lets a page in', () => {
  it('has 256 random bits', () => {
    expect(Buffer.from(random(), 'base64url')).to.have.length(32);
    expect(new Set(Array.from({ length: 1000 }, random)).size).to.equal(1000);
  });

  it('is a code, once', () => {
    const keys = new Keys();
    const code = keys.code();
    const bearer = keys.enter(code) ?? '';
    expect(keys.isLetIn(bearer)).to.equal(true);
    expect(keys.enter(code)).to.equal(undefined);
    expect(keys.isLetIn(code)).to.equal(false);
    expect(keys.enter(bearer)).to.equal(undefined);
  });

  it('is a ticket, once', () => {
    const keys = new Keys();
    const ticket = keys.ticket();
    expect(keys.admits(ticket)).to.equal(true);
    expect(keys.admits(ticket)).to.equal(false);
    expect(keys.admits(keys.code())).to.equal(false);
  });

  it('is over after its time', () => {
    let now = 0;
    const keys = new Keys(() => now);
    const [code, ticket] = [keys.code(), keys.ticket()];
    now = 20_000;
    expect(keys.admits(ticket)).to.equal(false);
    now = 300_000;
    expect(keys.enter(code)).to.equal(undefined);
  });

  it('is looked at no more for a while after many wrong ones, not even if it is right', () => {
    let now = 0;
    const keys = new Keys(() => now);
    for (let tries = 0; tries < 20; tries += 1) keys.enter(random());
    expect(keys.isClosed()).to.equal(true);
    expect(keys.admits(keys.ticket())).to.equal(false);
    now = 60_001;
    expect(keys.admits(keys.ticket())).to.equal(true);
  });

  it('is bounded: the oldest code goes, and not more pages than a few come in', () => {
    const keys = new Keys();
    const codes = Array.from({ length: 9 }, () => keys.code());
    expect(keys.enter(codes[0] ?? '')).to.equal(undefined);
    expect(keys.enter(codes[1] ?? '')).not.to.equal(undefined);
    const bearers = Array.from({ length: 40 }, () => keys.enter(keys.code()));
    expect(bearers.filter((bearer) => bearer !== undefined)).to.have.length(31);
  });
});
