import { expect } from 'chai';
import { asks } from './query.ts';

describe('asks', () => {
  for (const target of [
    '/?stop=true',
    '/any/path?a=1&stop=true&b',
    '/health?stop=true',
    '?stop=true',
    'http://host/?stop=true',
    '/?st%6Fp=tru%65',
    '/?stop=true&bad=%zz',
    '/%zz?stop=true',
    '/?stop=true#end',
  ]) {
    it(`hears ${target}`, () => expect(asks(target, 'stop')).to.equal(true));
  }

  for (const target of [
    '/',
    '/stop=true',
    '/?',
    '/?stop',
    '/?stop=',
    '/?stop=TRUE',
    '/?STOP=true',
    '/?stop=true ',
    '/?stop=true+',
    '/?stop=1',
    '/?stop=true&stop=true',
    '/?stop=true&stop=false',
    '/?stop[]=true',
    '/?stop[0]=true',
    '/?xstop=true',
    '/??stop=true',
    '/?slow=true',
    '/?stop=%zz',
    '/#?stop=true',
    '/?a#&stop=true',
    '*',
    '',
  ]) {
    it(`does not hear ${target || 'nothing'}`, () => expect(asks(target, 'stop')).to.equal(false));
  }
});
