import { expect } from 'chai';
import type { HttpExpectation } from '../model.ts';
import { check, command, step } from '../run/lab.fixture.ts';
import { limitOf } from './limit.ts';

describe('the limit of a step', () => {
  const limit = (...blocks: Parameters<typeof step>[1][]) => limitOf(step('a', ...blocks));
  const http: HttpExpectation = { kind: 'http', urls: ['http://a/', 'http://b/'], requests: 10, answers: true };

  it('is all that its commands and checks may take, and time for the engines beside', () => {
    expect(limit(command('true', { timeout: 300_000 }))).to.equal(360_000);
    expect(limit(check(3, { within: 90_000, for: 5000 }))).to.equal(155_000);
    expect(limit(command('true', { timeout: 1000 }), check(3, { within: 2000 }))).to.equal(123_000);
  });

  it('lets the last requests come back that were asked in time', () => {
    expect(limit(check(http, { within: 1000 }))).to.equal(61_000 + 10 * 8000);
  });

  it('is nothing for a step of prose', () => {
    expect(limit()).to.equal(0);
  });
});
