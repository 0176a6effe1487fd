import { expect } from 'chai';
import { say } from '../words/index.ts';
import { fold } from './confirm.ts';

describe('the question before a tutorial destroys', () => {
  const others = [
    { kind: 'service', name: 'database' } as const,
    { kind: 'image', name: 'simplenode:0.2', node: 'docker-node1' } as const,
    { kind: 'service', name: 'shop-of-the-people-next-door' } as const,
    { kind: 'image', name: 'simplenode:0.3', node: 'docker-node1' } as const,
  ];
  const question = say.tutorial.mayDestroy('page.md:5', ['docker service rm $(docker service ls -q)'], {
    kind: 'destroys',
    what: 'docker service rm',
    others,
    count: 5,
  });

  it('names what would go by its kind, and each node once', () => {
    expect(fold(question, 100)).to.equal(`page.md:5: docker service rm $(docker service ls -q)
it would remove, stop or change what this page did not make:
  services database, shop-of-the-people-next-door
  images simplenode:0.2, simplenode:0.3 on docker-node1
  1 more
run it? [y/N] `);
  });

  it('goes on below where it does not fit, and tears no name', () => {
    expect(fold(question, 40).split('\n').slice(2)).to.deep.equal([
      'it would remove, stop or change what',
      '  this page did not make:',
      '  services database,',
      '    shop-of-the-people-next-door',
      '  images simplenode:0.2,',
      '    simplenode:0.3 on docker-node1',
      '  1 more',
      'run it? [y/N] ',
    ]);
  });
});
