import type { Expectation, HttpExpectation, PortSpec, ServiceExpectation } from '../model.ts';

/** For tests: a mistake, made and mended with docker's own commands. While it is there the expectation does not hold, and then it does. */
export interface Trial {
  id: string;
  expectation: Expectation;
  make: string;
  mend: string;
  /** The node on which it is mended; by default the manager. */
  mendOn?: string;
}

/** For tests: an image that all nodes have. */
export const image = 'simplenode:0.1';
/** For tests: creates a service and waits for nothing. */
export const create = 'docker service create --detach --no-resolve-image --restart-delay 1s';
const update = 'docker service update --detach --no-resolve-image --update-monitor 1s';

/** For tests: one replica of a service should run. */
export function runs(service: string, changes: Partial<ServiceExpectation> = {}): Expectation {
  return { kind: 'service', service, replicas: { running: 1, desired: 1 }, ...changes };
}

function answers(port: number, node = 'docker-node1'): HttpExpectation {
  return { kind: 'http', urls: [`http://${node}:${port}/`], requests: 1, status: 200, answers: true };
}

function port(published: number): PortSpec {
  return { published, target: 5000, protocol: 'tcp', mode: 'ingress' };
}

/** Creates a service and updates it once its tasks are there: before that an update would be none. */
function updated(service: string, created: string, changes: string): string {
  const tasks = `docker service ps --quiet ${service}`;
  return `${create} --name ${service} ${created} && until ${tasks} | grep -q .; do :; done && ${update} ${changes} ${service}`;
}

/** A service that does not come to run as it is created, and what makes it run. */
function broken(id: string, how: string, mended: string): Trial {
  return {
    id,
    expectation: runs(id),
    make: `${create} --name ${id} ${how}`,
    mend: `${update} ${mended} ${id}`,
  };
}

const probed = '--health-interval 1s --health-retries 1';
const server = `--args 'node /app/server.cjs'`;

/** For tests: each mistake that a state shows, at least once. */
export const trials: readonly Trial[] = [
  broken('image-misspelt', 'simplnode:0.1', `--image ${image}`),
  broken('image-missing', 'nginx:latest', `--image ${image}`),
  broken('mount-missing', `--mount type=bind,source=/nowhere,target=/x ${image}`, '--mount-rm /x'),
  broken('program-missing', `${image} serve`, server),
  broken('container-exits', `${image} sh -c 'echo no; exit 3'`, server),
  broken('not-restarted', `--restart-condition none ${image} true`, `--restart-condition any ${server}`),
  broken('no-node-fits', `--constraint node.labels.disk==ssd ${image}`, '--constraint-rm node.labels.disk==ssd'),
  broken('no-resources', `--reserve-memory 900GB ${image}`, '--reserve-memory 0'),
  {
    ...broken('too-many-per-node', `--replicas 4 --replicas-max-per-node 1 ${image}`, '--replicas-max-per-node 0'),
    expectation: runs('too-many-per-node', { replicas: { running: 4, desired: 4 } }),
  },
  {
    ...broken('host-port-taken', `--publish published=8201,target=5000,mode=host ${image}`, '--publish-rm 5000'),
    make: `${create} --name first --mode global --publish published=8201,target=5000,mode=host ${image} &&
      ${create} --name host-port-taken --publish published=8201,target=5000,mode=host ${image}`,
    mend: 'docker service rm first',
  },
  {
    // With one node that may take it, and its port taken by the task that is to be replaced.
    id: 'start-first-stuck',
    expectation: { kind: 'update', service: 'start-first-stuck', state: 'completed' },
    make: updated(
      'start-first-stuck',
      `--constraint node.hostname==docker-node1 --publish published=8206,target=5000,mode=host ${image}`,
      '--update-order start-first --image simplenode:0.2',
    ),
    mend: `${update} --update-order stop-first start-first-stuck`,
  },
  broken(
    'attempts-used-up',
    `--restart-max-attempts 1 ${image} sh -c 'echo no; exit 3'`,
    `--restart-max-attempts 0 ${server}`,
  ),
  {
    ...broken('other-image', `${image} sh -c 'exit 3'`, `--image simplenode:0.2 ${server}`),
    expectation: runs('other-image', { image: 'simplenode:0.2' }),
  },
  {
    id: 'service-missing',
    expectation: runs('service-missing'),
    make: `${create} --name quite-another ${image}`,
    mend: `docker service rm quite-another && ${create} --name service-missing ${image}`,
  },
  broken('probe-missing', `${probed} --health-cmd 'wgett -q localhost:5000' ${image}`, '--health-cmd true'),
  broken('probe-too-slow', `${probed} --health-timeout 1s --health-cmd 'sleep 9' ${image}`, '--health-cmd true'),
  broken('never-healthy', `${probed} --health-cmd 'curl -f http://localhost:5001/' ${image}`, '--health-cmd true'),
  {
    // It starts slower than its health check allows, and the time that it takes mends it.
    ...broken('never-healthy', '', '--health-start-period 60s'),
    expectation: runs('slow'),
    make: `${create} --name slow ${probed} --health-cmd 'curl -f http://localhost:5000/' ${image} \
      sh -c 'trap "exit 143" TERM; sleep 5 & wait $!; exec node /app/server.cjs'`,
    mend: `${update} --health-start-period 60s slow`,
  },
  // Its program ends well when it is told to stop, so that only the container tells of the probes.
  broken(
    'unhealthy',
    `${probed} --health-cmd false ${image} sh -c 'trap "exit 0" TERM; sleep 999 & wait'`,
    '--health-cmd true',
  ),
  {
    id: 'service-misspelt',
    expectation: runs('misspelt'),
    make: `${create} --name mispelt ${image}`,
    mend: `docker service rm mispelt && ${create} --name misspelt ${image}`,
  },
  {
    id: 'wrong-mode',
    expectation: { kind: 'service', service: 'wrong-mode', mode: 'global' },
    make: `${create} --name wrong-mode ${image}`,
    mend: `docker service rm wrong-mode && ${create} --name wrong-mode --mode global ${image}`,
  },
  {
    id: 'update-paused',
    expectation: runs('update-paused', { image: 'simplenode:0.2' }),
    make: updated('update-paused', image, '--image simplenode:0.9'),
    mend: `${update} --image simplenode:0.2 update-paused`,
  },
  {
    id: 'rolled-back',
    expectation: runs('rolled-back', { image: 'simplenode:0.2' }),
    make: updated('rolled-back', image, '--update-failure-action rollback --image simplenode:0.9'),
    mend: `${update} --image simplenode:0.2 rolled-back`,
  },
  {
    id: 'update-unfinished',
    expectation: { kind: 'update', service: 'update-unfinished', state: 'completed' },
    make: updated('update-unfinished', `--replicas 2 ${image}`, '--update-delay 1h --image simplenode:0.2'),
    mend: `${update} --update-delay 0s update-unfinished`,
  },
  {
    id: 'never-updated',
    expectation: { kind: 'update', service: 'never-updated', state: 'completed' },
    make: `${create} --name never-updated ${image}`,
    mend: `${update} --image simplenode:0.2 never-updated`,
  },
  {
    id: 'other-replicas',
    expectation: runs('other-replicas', { replicas: { running: 2, desired: 2 } }),
    make: `${create} --name other-replicas ${image}`,
    mend: 'docker service scale --detach other-replicas=2',
  },
  {
    id: 'port-taken',
    expectation: runs('port-taken', { ports: [port(8202)] }),
    make: `${create} --name holder --publish 8202:5000 ${image}`,
    mend: `docker service rm holder && ${create} --name port-taken --publish 8202:5000 ${image}`,
  },
  {
    id: 'wrong-target-port',
    expectation: answers(8203),
    make: `${create} --name wrong-target-port --publish 8203:80 ${image}`,
    mend: `${update} --publish-rm 80 --publish-add 8203:5000 wrong-target-port`,
  },
  {
    id: 'host-mode',
    expectation: answers(8204, 'docker-node2'),
    make: `${create} --name host-mode --constraint node.hostname==docker-node1 --publish published=8204,target=5000,mode=host ${image}`,
    mend: `${update} --publish-rm published=8204,target=5000,mode=host --publish-add 8204:5000 host-mode`,
  },
  {
    id: 'nothing-published',
    expectation: answers(8205),
    make: `${create} --name nothing-published ${image}`,
    mend: `${update} --publish-add 8205:5000 nothing-published`,
  },
];
