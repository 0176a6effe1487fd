import { expect } from 'chai';
import { leftoverRules } from './leftover-rules.ts';

describe('rules that a killed engine left', () => {
  const listed = [
    '-P POSTROUTING ACCEPT',
    '-A POSTROUTING -s 192.168.209.0/24 ! -o br-8f753e7bd683 -j MASQUERADE',
    '-A POSTROUTING -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE',
    '-A POSTROUTING -s 192.168.210.0/24 ! -o br-5f1e18603b7e -j MASQUERADE',
    '-A POSTROUTING -s 192.168.209.0/24 ! -o br-018e63bc5dea -j MASQUERADE',
    '-A POSTROUTING -s 192.168.209.101/32 -d 192.168.209.101/32 -p tcp -m tcp --dport 8000 -j MASQUERADE',
    '-A POSTROUTING -s 192.168.209.0/24 ! -o eth7 -j MASQUERADE',
    '',
  ].join('\n');
  const found = (subnet: string, ...bridges: string[]) =>
    leftoverRules(listed, subnet, (name) => bridges.includes(name));

  it('are those of its addresses whose bridge is gone', () => {
    const left = [['POSTROUTING', '-s', '192.168.209.0/24', '!', '-o', 'br-018e63bc5dea', '-j', 'MASQUERADE']];
    expect(found('192.168.209.0/24', 'br-8f753e7bd683')).to.deep.equal(left);
  });

  it('are none where every bridge is there, or there are no rules', () => {
    expect(found('192.168.209.0/24', 'br-8f753e7bd683', 'br-018e63bc5dea')).to.deep.equal([]);
    expect(found('192.168.208.0/24')).to.deep.equal([]);
    expect(leftoverRules('', '192.168.209.0/24', () => false)).to.deep.equal([]);
  });
});
