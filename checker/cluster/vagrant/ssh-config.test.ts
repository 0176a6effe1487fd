import { expect } from 'chai';
import { readSshConfig } from './ssh-config.ts';

const told = `Host docker-node1
  HostName 127.0.0.1
  User vagrant
  Port 2222
  UserKnownHostsFile /dev/null
  StrictHostKeyChecking no
  IdentityFile "/home/ana b/.vagrant/machines/docker-node1/private_key"
  LogLevel FATAL

Host docker-node2
  HostName 127.0.0.1
  Port 2200

`;

describe('what vagrant ssh-config tells', () => {
  it('is said to ssh of each machine, word for word', () => {
    const [first, second, ...others] = readSshConfig(told);
    expect(first).to.include({ name: 'docker-node1', destination: 'docker-node1' });
    expect(first?.options.slice(0, 4)).to.deep.equal(['-o', 'HostName 127.0.0.1', '-o', 'User vagrant']);
    expect(first?.options).to.include('IdentityFile "/home/ana b/.vagrant/machines/docker-node1/private_key"');
    expect(second).to.deep.include({ name: 'docker-node2', options: ['-o', 'HostName 127.0.0.1', '-o', 'Port 2200'] });
    expect(others).to.deep.equal([]);
    expect(first?.byHand()).to.equal('vagrant ssh docker-node1');
  });

  it('is nothing where there is no machine', () => {
    expect(readSshConfig('')).to.deep.equal([]);
  });
});
