import { expect } from 'chai';
import { node, observation, service, task } from '../judge/observation.fixture.ts';
import { command, step } from '../run/lab.fixture.ts';
import { isChanged, onlyReads } from './reads.ts';

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

describe('a swarm', () => {
  const before = observation();

  it('is what it was where only time went by', () => {
    const [first, ...others] = before.tasks;
    const later = { ...before, at: before.at + 5000, tasks: [...others, ...(first ? [first] : [])] };
    expect(isChanged(before, later)).to.equal(false);
  });

  it('has changed with a service, a task or a node', () => {
    for (const after of [
      observation({ services: [service({ updatedAt: before.at })] }),
      observation({ services: [] }),
      observation({ tasks: [task(1), task(2, { state: 'failed' })] }),
      observation({ nodes: [node(1), node(2, { availability: 'drain' }), node(3)] }),
      observation({ swarm: false }),
    ])
      expect(isChanged(before, after)).to.equal(true);
  });
});
