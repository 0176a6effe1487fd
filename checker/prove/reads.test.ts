import { expect } from 'chai';
import { command, step } from '../run/lab.fixture.ts';
import { onlyReads } from './reads.ts';

describe('a step', () => {
  const reads = (script: string) => onlyReads(step('a', command(script)));

  it('only looks where each of its commands does', () => {
    for (const script of [
      'docker service ls',
      'docker service ps simple',
      'docker ps --filter name=simple',
      'docker node inspect self --pretty',
      'curl -s http://docker-node1:8000/',
      'for i in 1 2 3; do curl -s http://docker-node1:8000/; done',
      'docker service ps simple | grep Running | wc -l',
      'docker service inspect \\\n  --pretty simple',
      '# only a remark\ndocker service ls',
      'echo "$(docker service ls -q)"',
    ])
      expect(reads(script), script).to.equal(true);
  });

  it('may do anything where one of them is not known to look', () => {
    for (const script of [
      'docker service scale simple=4',
      'docker service ls; docker service rm simple',
      'docker service rm ls',
      'docker service ls && docker node update --availability drain docker-node2',
      "curl -s 'http://docker-node1:8000/?stop=true'",
      'docker kill $(docker ps -q)',
      'for id in $(docker ps -q); do docker rm -f $id; done',
      'sh -c "docker service rm simple"',
      'docker --context other service ls',
    ])
      expect(reads(script), script).to.equal(false);
  });

  it('without commands only looks', () => {
    expect(onlyReads(step('a'))).to.equal(true);
  });
});
