import { expect } from 'chai';
import { meetsConstraints } from './constraints.ts';
import { node } from './observation.fixture.ts';

describe('a node and the constraints of a service', () => {
  const worker = node(2, { labels: { disk: 'ssd' }, engineLabels: { rack: 'b7' }, os: 'linux' });
  const meets = (...constraints: string[]) => meetsConstraints(worker, { constraints });

  it('are compared by name, role, id, labels and platform, without regard to case', () => {
    expect(meets()).to.equal(true);
    expect(meets('node.hostname==docker-node2', 'node.role == Worker', 'node.id!=x')).to.equal(true);
    expect(meets('node.labels.disk==SSD', 'engine.labels.rack==b7', 'node.platform.os==linux')).to.equal(true);
    expect(meets('node.hostname!=docker-node2')).to.equal(false);
    expect(meets('node.role==worker', 'node.labels.disk==hdd')).to.equal(false);
  });

  it('take a label that is not there for an empty one', () => {
    expect(meets('node.labels.zone==a')).to.equal(false);
    expect(meets('node.labels.zone!=a')).to.equal(true);
  });

  it('fit where it cannot be told', () => {
    expect(meets('node.ip==10.0.0.1')).to.equal(true);
    expect(meets('node.platform.arch==x86_64')).to.equal(true);
  });
});
