import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'chai';
import { isAbandoned } from './abandoned.ts';
import { nameOfOwn } from './names.ts';

describe('a cluster to throw away', () => {
  const of = (pid: number | undefined) => nameOfOwn('throwaway').replace(String(process.pid), String(pid));

  it('is abandoned once the process that made it is gone, and not before', async () => {
    const program = spawn('cat');
    const name = of(program.pid);
    expect([isAbandoned(nameOfOwn('throwaway')), isAbandoned(name)]).to.deep.equal([false, false]);
    program.kill('SIGKILL');
    await once(program, 'exit');
    expect(isAbandoned(name)).to.equal(true);
    expect(isAbandoned(nameOfOwn('test', 'a-1').replace(String(process.pid), String(program.pid)))).to.equal(true);
    const elsewhere = name.replace(
      /^throwaway-./,
      (start) => `${start.slice(0, -1)}${start.endsWith('0') ? '1' : '0'}`,
    );
    expect(isAbandoned(elsewhere), 'of another machine').to.equal(false);
    for (const other of [
      'default',
      'throwaway',
      `throwaway-${program.pid}-1`,
      `beside-${program.pid}-1`,
      `mine-${name}`,
    ])
      expect(isAbandoned(other), other).to.equal(false);
  });

  it('has a name that every command takes', () => {
    expect(nameOfOwn('throwaway', 16)).to.match(/^[a-z0-9][a-z0-9-]{0,30}$/);
  });
});
