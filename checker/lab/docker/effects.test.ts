import { expect } from 'chai';
import { mentions, readEffects } from './effects.ts';

describe('what a script does to things', () => {
  it('is read from its words', () => {
    const effects = readEffects(
      'docker service create --name web --constraint node.hostname==n1 nginx && docker service scale web=3 db=2',
    );
    expect(effects).to.deep.equal({
      makes: [{ kind: 'service', name: 'web' }],
      changes: [
        { kind: 'service', name: 'web' },
        { kind: 'service', name: 'db' },
      ],
      removes: [],
      asks: [],
      images: ['nginx'],
      nodes: ['n1'],
    });
    expect(readEffects('docker node update --availability drain worker1').nodes).to.deep.equal(['worker1']);
    expect(readEffects('docker service rm web')).to.deep.include({
      changes: [{ kind: 'service', name: 'web' }],
      removes: [{ kind: 'service', name: 'web' }],
    });
    expect(readEffects('docker node inspect self').nodes).to.deep.equal([]);
  });

  it('counts the files it writes', () => {
    const files = (script: string) => readEffects(script).makes.map(({ kind, name }) => `${kind} ${name}`);
    expect(files('cat > app/stack.yml <<EOF\na\nEOF')).to.deep.equal(['file stack.yml']);
    expect(files('git clone https://a.b/c/app.git')).to.deep.equal(['file app']);
    expect(files('curl -o x.yml https://a.b/c && wget https://a.b/y.yml > /dev/null')).to.deep.equal([
      'file x.yml',
      'file y.yml',
    ]);
  });

  it('is told from what it only speaks of', () => {
    const service = { kind: 'service', name: 'redis' } as const;
    for (const script of [
      'docker service ps redis',
      'docker service scale redis=5',
      'docker logs redis.1.abc',
      'curl http://redis:80',
    ]) {
      expect(mentions(script, service), script).to.equal(true);
    }
    for (const script of [
      'docker service create --name db redis:3.0.6',
      'docker service ps redis2',
      'docker service ls',
    ]) {
      expect(mentions(script, service), script).to.equal(false);
    }
    expect(mentions('docker stack deploy -c app/stack.yml app', { kind: 'file', name: 'stack.yml' })).to.equal(true);
  });
});
