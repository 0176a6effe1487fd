import { expect } from 'chai';
import { isLook } from './look.ts';

describe('a script that only looks', () => {
  it('is made of commands that change nothing', () => {
    for (const script of [
      'docker service ls',
      'docker container ls | grep web | wc -l',
      'docker service ps $(docker service ls -q)',
      'curl -s http://docker-node1:8000/',
      '# nothing',
    ]) {
      expect(isLook(script), script).to.equal(true);
    }
  });

  it('is no other', () => {
    for (const script of [
      'docker service ls > list.txt',
      'docker service scale web=2',
      'docker ps; docker rm -f web',
      'NODES=$(docker node ls -q)',
      'curl http://docker-node1:8000/?stop=true',
      'curl -X POST http://docker-node1:8000/',
      'make',
      'echo $(docker service rm web)',
    ]) {
      expect(isLook(script), script).to.equal(false);
    }
  });
});
