import { expect } from 'chai';
import { dockerCommands } from './commands.ts';
import { readDocker } from './invocation.ts';

const read = (words: string) => {
  const found = readDocker(words.split(' '));
  return found && { command: found.command, options: Object.fromEntries(found.options), operands: found.operands };
};

describe('what docker is given', () => {
  it('is a command, options and operands', () => {
    expect(
      read('docker service create --name simple -p 8000:5000 --replicas=2 -dq simplenode:0.1 sleep -t 5'),
    ).to.deep.equal({
      command: 'service create',
      options: { '--name': ['simple'], '-p': ['8000:5000'], '--replicas': ['2'], '-dq': [''] },
      operands: ['simplenode:0.1', 'sleep', '-t', '5'],
    });
    expect(read('docker run --rm -it -v/a:/b -e A=b nginx')).to.deep.include({ operands: ['nginx'] });
    expect(read('docker service update simple --image x:1 --force -d')).to.deep.equal({
      command: 'service update',
      options: { '--image': ['x:1'], '--force': [''], '-d': [''] },
      operands: ['simple'],
    });
  });

  it('may have options in front of the command', () => {
    expect(read('docker -H tcp://a -D node ls')).to.deep.include({ command: 'node ls', operands: [] });
    expect(read('docker --version')).to.deep.include({ command: '' });
  });

  it('is known by one name, whichever was written', () => {
    for (const words of ['docker ps', 'docker container ls', 'docker container list']) {
      expect(read(words)).to.deep.include({ command: 'ps' });
    }
    expect(read('docker service remove a')).to.deep.include({ command: 'service rm', operands: ['a'] });
    expect(read('docker stack up -c f s')).to.deep.include({ command: 'stack deploy', operands: ['s'] });
  });

  it('is nothing where another program is meant', () => {
    expect(read('dockerd --debug')).to.equal(undefined);
    expect(read('echo docker')).to.equal(undefined);
  });

  it('has its commands as data', () => {
    expect(dockerCommands.get('service')).to.include.members(['create', 'ls', 'list', 'rm', 'remove', 'rollback']);
  });
});
