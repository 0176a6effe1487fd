import { expect } from 'chai';
import { few, flag, like, named, number, object, oneOf, optional, text, whole } from './form.ts';

describe('the form of a value', () => {
  const task = object({ id: text(5, 1), slot: optional(whole(0, 9)), seen: few(object({ at: number(0, 10) }), 2) });
  const right = { id: 'a', slot: 1, seen: [{ at: 0.5 }] };

  it('is all that was said of it', () => {
    expect(task.faultIn(right)).to.equal(undefined);
    expect(task.faultIn({ id: 'a', seen: [] })).to.equal(undefined);
  });

  it('tells the way to what is wrong first', () => {
    const wayTo = (value: unknown) => task.faultIn(value)?.join('.');
    expect(wayTo({ ...right, id: '' })).to.equal('id');
    expect(wayTo({ ...right, id: 'longer' })).to.equal('id');
    expect(wayTo({ ...right, slot: 1.5 })).to.equal('slot');
    expect(wayTo({ ...right, slot: null })).to.equal('slot');
    expect(wayTo({ ...right, seen: [{ at: 1 }, { at: 11 }] })).to.equal('seen.1.at');
    expect(wayTo({ ...right, seen: [{ at: '1' }] })).to.equal('seen.0.at');
    expect(wayTo({ slot: 1, seen: [] })).to.equal('id');
    for (const none of [null, [], 'a', 1, undefined]) expect(wayTo(none)).to.equal('');
  });

  it('is that of no object with more than it may have, also where it lacks something else', () => {
    expect(task.faultIn({ ...right, more: 1 })).to.deep.equal(['more']);
    expect(task.faultIn({ id: 'a', seen: [], constructor: 1 })).to.deep.equal(['constructor']);
  });

  it('is not asked of a list that is too long', () => {
    const none = { faultIn: () => expect.fail('was asked') };
    expect(few(none, 2).faultIn([1, 2, 3])).to.deep.equal([]);
    expect(named(text(9), none, 1).faultIn({ a: 1, b: 2 })).to.deep.equal([]);
    expect(few(none, 2).faultIn({ length: 1 })).to.deep.equal([]);
  });

  it('is that of each name and value of an object with any', () => {
    const labels = named(text(2), text(3), 2);
    expect(labels.faultIn({ a: 'abc', bb: '' })).to.equal(undefined);
    expect(labels.faultIn({ a: 'abc', bbb: '' })).to.deep.equal(['bbb']);
    expect(labels.faultIn({ a: 'abcd' })).to.deep.equal(['a']);
    expect(labels.faultIn(['abc'])).to.deep.equal([]);
  });

  it('is never that of another type', () => {
    expect(flag.faultIn('true')).to.deep.equal([]);
    expect(oneOf([1, 'a']).faultIn('1')).to.deep.equal([]);
    expect(oneOf([1, 'a']).faultIn('a')).to.equal(undefined);
    expect(like(/^1$/).faultIn(1)).to.deep.equal([]);
    expect(number(0, 1).faultIn(Number.NaN)).to.deep.equal([]);
    expect(whole(0, 2 ** 60).faultIn(2 ** 54)).to.deep.equal([]);
  });
});
