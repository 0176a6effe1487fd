import { expect } from 'chai';
import widthOf from 'fast-string-width';
import type { ClusterStatus } from '../cluster/index.ts';
import { speak } from '../words/index.ts';
import { nextOf, statusText } from './status.ts';

describe('the status', () => {
  afterEach(() => speak('en'));

  const style = { colour: false, width: 60 };
  const seen: ClusterStatus = {
    name: 'class',
    driver: 'containers',
    state: 'up',
    nodes: [{ name: 'docker-node1', state: 'running', address: '192.168.210.101' }],
    swarm: 'ready',
    ports: { 8000: '127.0.0.1:8000', 8001: '127.0.0.1:49153' },
    facts: { name: 'class', driver: 'containers', engineVersion: '26.1.5', mesh: 'iptables', patience: 1 },
  };

  const next = 'swarmlab learn --cluster class';

  it('tells all there is, and the next command', () => {
    expect(statusText(seen, { ...style, width: 100 }, next).split('\n')).to.deep.equal([
      'cluster class is up',
      '  docker-node1  running   192.168.210.101',
      '  swarm         all nodes are ready',
      '  engine        26.1.5, containers driver',
      '  mesh          the iptables fallback (this kernel has no IPVS)',
      "  ports         docker-node1's 8000-8010 at http://localhost, same port",
      '                8001 is taken: it is at 127.0.0.1:49153',
      'next: swarmlab learn --cluster class',
      '',
    ]);
  });

  it('says what of its swarm somebody changed, and the command that mends it', () => {
    const unusual = [
      { kind: 'history', limit: 0, next: 'docker swarm update --task-history-limit 5' },
      { kind: 'former', node: 'docker-node3', id: 'abc', next: 'docker node rm abc' },
    ] as const;
    const text = statusText({ ...seen, unusual: [...unusual] }, { ...style, width: 200 }, next);
    expect(text).to.include(
      'its task history limit is 0, not 5 (to restore it: docker swarm update --task-history-limit 5)\n',
    );
    expect(text).to.include('its old entry abc is still listed as Down (to restore it: docker node rm abc)\n');
  });

  it('says where machines publish', () => {
    const ports = { 8000: '192.168.56.101:8000', 8001: '192.168.56.101:8001' };
    const text = statusText({ ...seen, ports }, { ...style, width: 100 }, next);
    expect(text).to.include("  ports         docker-node1's at http://192.168.56.101, same port\nnext");
  });

  it('says that deadlines are longer on slow nodes', () => {
    const facts = { name: 'class', driver: 'containers', engineVersion: '26.1.5', mesh: 'ipvs', patience: 4 } as const;
    expect(statusText({ ...seen, facts }, { ...style, width: 100 }, next)).to.include(
      '  deadlines     4 times those of the labs: these nodes are slow\n',
    );
  });

  it('stays in its columns in Korean', () => {
    speak('ko');
    expect(statusText(seen, style, next).split('\n').slice(0, 6)).to.deep.equal([
      'class 클러스터: 실행 중',
      '  docker-node1  running   192.168.210.101',
      '  스웜          모든 노드가 준비되었습니다',
      '  엔진          26.1.5, containers 드라이버',
      '  라우팅 메시   iptables 대체 방식 (이 커널에는 IPVS가',
      '                없습니다)',
    ]);
    for (const line of statusText(seen, style, next).split('\n')) expect(widthOf(line), line).to.be.at.most(60);
  });

  it('names what lacks, what went wrong, and what brings it up', async () => {
    const lacking = [{ name: 'docker-node1', state: 'exited' }];
    const partly = { ...seen, state: 'partly', nodes: lacking, swarm: 'none', ports: {}, problem: 'it broke' } as const;
    const text = statusText(partly, style, await nextOf(partly));
    expect(text).to.match(/^cluster class is partly up\n {2}docker-node1 {2}exited/);
    expect(text).to.include('\n  problem       it broke\nnext: swarmlab up --cluster class\n');
  });

  it('says that a lab begins on nodes that are in no swarm', async () => {
    expect(await nextOf({ ...seen, state: 'partly', swarm: 'none' })).to.equal(
      'swarmlab up --cluster class joins the nodes; lab cluster begins here',
    );
  });
});
