import { expect } from 'chai';
import type { ServiceExpectation } from '../../model.ts';
import { ended, globalTask, node, observation, service, task } from '../observation.fixture.ts';
import { fails, holds, why } from '../verdict.fixture.ts';

function wanted(others: Partial<ServiceExpectation> = {}): ServiceExpectation {
  return { kind: 'service', service: 'simple', ...others };
}

const twoOfTwo = { running: 2, desired: 2 };

describe('service', () => {
  it('holds alone when the service exists, and names the others when it does not', () => {
    holds(wanted(), observation());
    const services = [service({ name: 'web' }), service({ name: 'simpel' })];
    expect(why(wanted(), observation({ services }))).to.equal(
      'there is no service named simple: the services are simpel and web',
    );
    expect(why(wanted(), observation({ services: [] }))).to.include('there are no services');
    expect(fails(wanted(), observation({ services: [], tasks: [task(1, { state: 'starting' })] })).converging).to.equal(
      undefined,
    );
  });

  it('says when there is no swarm', () => {
    const seen = observation({ swarm: false, services: [], tasks: [], nodes: [] });
    expect(why(wanted(), seen)).to.include('not part of a swarm');
    expect(fails(wanted(), seen).actual).to.include('not part of a swarm');
  });

  it('compares the mode', () => {
    holds(wanted({ mode: 'replicated' }), observation());
    expect(why(wanted({ mode: 'global' }), observation())).to.equal('the mode is replicated, not global');
  });

  it('reports all differences at once', () => {
    const seen = observation({ services: [service({ image: 'simplenode:0.2', replicas: 3 })] });
    const all = why(wanted({ mode: 'global', image: 'simplenode:0.1', ports: [], labels: { a: 'b' } }), seen);
    for (const part of ['mode', 'image', '8000:5000', 'label a']) expect(all).to.include(part);
  });

  describe('replicas', () => {
    it('hold when as many run as are asked for', () => {
      const { actual } = holds(wanted({ replicas: twoOfTwo }), observation());
      expect(actual).to.include('2/2 replicas running');
    });

    it('count neither tasks that start, nor those to be stopped, nor those of a node that is down', () => {
      const replicas = twoOfTwo;
      const starting = observation({ tasks: [task(1), task(2, { state: 'starting' })] });
      expect(fails(wanted({ replicas }), starting)).to.deep.include({
        why: '1 task runs, expected 2 (simple.2 is starting on docker-node2)',
        converging: 'simple.2 is starting on docker-node2',
      });
      const stopping = observation({ tasks: [task(1), task(2, { desired: 'shutdown' })] });
      expect(why(wanted({ replicas }), stopping)).to.include('1 task runs');
      const down = observation({ nodes: [node(1), node(2, { state: 'down' }), node(3)] });
      expect(why(wanted({ replicas }), down)).to.include('simple.2 is running on docker-node2, which is down');
    });

    it('hold beside the tasks that a node which is down still reports', () => {
      const nodes = [node(1), node(2, { state: 'down' }), node(3)];
      const tasks = [task(1), task(2, { on: 3 }), task(2, { id: 'old', desired: 'shutdown', createdAt: 1 })];
      holds(wanted({ replicas: twoOfTwo }), observation({ nodes, tasks }));
    });

    it('differ when more run, or more are asked for', () => {
      const three = [task(1), task(2), task(3)];
      expect(why(wanted({ replicas: twoOfTwo }), observation({ tasks: three }))).to.include('3 tasks run, expected 2');
      const scaled = observation({ services: [service({ replicas: 3 })], tasks: three });
      expect(why(wanted({ replicas: twoOfTwo }), scaled)).to.equal(
        'the service asks for 3 replicas, not 2; 3 tasks run, expected 2: simple.1 (simplenode:0.1, docker-node1), ' +
          'simple.2 (simplenode:0.1, docker-node2) and simple.3 (simplenode:0.1, docker-node3)',
      );
    });

    it('do not count the tasks of an earlier service of that name', () => {
      const tasks = [task(1), task(2, { serviceId: 'service-0' })];
      expect(why(wanted({ replicas: twoOfTwo }), observation({ tasks }))).to.include('1 task runs');
    });

    it('of a global service are one on each node that is ready and active', () => {
      const { replicas: _, ...others } = service({ mode: 'global' });
      const tasks = [globalTask(1), globalTask(2)];
      const drained = [node(1), node(2), node(3, { availability: 'drain' })];
      holds(wanted({ replicas: twoOfTwo }), observation({ services: [others], tasks, nodes: drained }));
      expect(why(wanted({ replicas: twoOfTwo }), observation({ services: [others], tasks }))).to.include(
        '3 (docker-node1, docker-node2 and docker-node3), not 2',
      );
    });
  });

  describe('image', () => {
    const image = 'simplenode:0.1';

    it('is the one of the specification', () => {
      holds(wanted({ image }), observation());
      const seen = observation({ services: [service({ image: 'simplenode:0.2' })] });
      expect(why(wanted({ image }), seen)).to.equal("the service's image is simplenode:0.2, not simplenode:0.1");
    });

    it('must hold the expected content in its running tasks', () => {
      const content = 'simplenode:0.2';
      holds(wanted({ image }), observation({ tasks: [task(1, { content: image })] }));
      const named = observation({ tasks: [task(1, { content: image }), task(2, { content })] });
      expect(why(wanted({ image }), named)).to.equal(
        'simple.2: the image is named simplenode:0.1 but holds the content of simplenode:0.2',
      );
      // An older task of another image, or one that is over, says nothing of the present one.
      const old = [task(1), task(2, { image: content, content }), ended(2, { id: 'old', content })];
      holds(wanted({ image }), observation({ tasks: old }));
    });
  });

  it('asks whether there is a specification to roll back to', () => {
    const undone = observation({ services: [service({ hasPrevious: false })] });
    const updated = observation({ services: [service({ hasPrevious: true })] });
    holds({ kind: 'service', service: 'simple', previous: false }, undone);
    holds({ kind: 'service', service: 'simple', previous: true }, updated);
    expect(fails({ kind: 'service', service: 'simple', previous: false }, updated)).to.deep.include({
      expected: 'service simple, none to roll back to',
      actual: 'service simple, 2/2 replicas running, image simplenode:0.1, a specification to roll back to',
      keys: ['previous'],
    });
    expect(why({ kind: 'service', service: 'simple', previous: true }, undone)).to.include(
      'swarm undid the last change',
    );
  });

  it('compares ports as exact sets', () => {
    const published = { published: 8000, target: 5000, protocol: 'tcp', mode: 'ingress' } as const;
    holds(wanted({ ports: [published] }), observation());
    holds(wanted({ ports: [] }), observation({ services: [service({ ports: [] })] }));
    expect(why(wanted({ ports: [] }), observation())).to.equal('published, but not expected: 8000:5000');
    for (const other of [{ published: 8001 }, { target: 80 }, { protocol: 'udp' }, { mode: 'host' }] as const) {
      const both = why(wanted({ ports: [{ ...published, ...other }] }), observation());
      expect(both).to.include('not published: ').and.to.include('not expected: 8000:5000');
    }
  });

  it('compares exactly the networks, secrets and configs, where they are named', () => {
    const seen = observation({ services: [service({ networks: ['inside'], secrets: ['token', 'key'] })] });
    holds(wanted({ networks: ['inside'], secrets: ['key', 'token'], configs: [] }), seen);
    expect(why(wanted({ networks: ['inside', 'outside'] }), seen)).to.equal('of the networks it lacks outside');
    expect(why(wanted({ secrets: ['token'] }), seen)).to.equal('of secrets it also has key, which is not expected');
    const { actual, keys } = fails(wanted({ networks: [], configs: ['motd'] }), seen);
    expect(keys).to.deep.equal(['networks', 'configs']);
    expect(actual).to.include('networks inside, configs none');
  });

  it('compares the file of a secret or config where it is named', () => {
    const files = {
      secrets: ['key'],
      configs: ['motd'],
      secretFiles: [{ name: 'key', target: 'key' }],
      configFiles: [{ name: 'motd', target: '/etc/motd' }],
    };
    const seen = observation({ services: [service(files)] });
    const at = (name: string, target: string) => [{ name, target }];
    holds(wanted({ configs: at('motd', '/etc/motd'), secrets: at('key', '/run/secrets/key') }), seen);
    holds(wanted({ configs: at('motd', 'etc/motd'), secrets: at('key', 'key') }), seen);
    const { why: because, keys } = fails(wanted({ configs: at('motd', '/motd') }), seen);
    expect(because).to.equal('of the configs motd is at /etc/motd, expected at /motd');
    expect(keys).to.deep.equal(['configs']);
    expect(why(wanted({ configs: at('other', '/motd') }), seen)).to.include('it lacks other');
    // Of a file that was handed in before targets were recorded nobody knows.
    const old = observation({ services: [service({ configs: ['motd'] })] });
    expect(why(wanted({ configs: at('motd', '/motd') }), old)).to.include('not known');
  });

  it('compares the labels that are named', () => {
    const seen = observation({ services: [service({ labels: { tier: 'web', more: '1' } })] });
    holds(wanted({ labels: { tier: 'web' } }), seen);
    expect(why(wanted({ labels: { tier: 'db', constructor: 'x' } }), seen)).to.equal(
      'the label tier is "web", expected "db"; the label constructor is not set, expected "x"',
    );
  });
});
