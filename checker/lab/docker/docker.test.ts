import { expect } from 'chai';
import { dockerCommands } from './commands.ts';
import { isSet, readDocker } from './invocation.ts';

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
      options: { '--name': ['simple'], '-p': ['8000:5000'], '--replicas': ['2'], '-d': [''], '-q': [''] },
      operands: ['simplenode:0.1', 'sleep', '-t', '5'],
    });
    expect(read('docker run --rm -it -v/a:/b -e A=b nginx')).to.deep.include({ operands: ['nginx'] });
    expect(read('docker service update simple --image x:1 --force -d')).to.deep.equal({
      command: 'service update',
      options: { '--image': ['x:1'], '--force': [''], '-d': [''] },
      operands: ['simple'],
    });
  });

  it('has short options one by one, and a value behind the last of them', () => {
    expect(read('docker run -dp 80:80 -v/a:/b -it nginx')).to.deep.equal({
      command: 'run',
      options: { '-d': [''], '-p': ['80:80'], '-v': ['/a:/b'], '-i': [''], '-t': [''] },
      operands: ['nginx'],
    });
  });

  it('sets an option unless it says false', () => {
    const call = readDocker('docker run -it --tty=false --rm=true nginx'.split(' '));
    expect(call && [isSet(call, '-t'), isSet(call, '--tty'), isSet(call, '-x', '--rm')]).to.deep.equal([
      true,
      false,
      true,
    ]);
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
