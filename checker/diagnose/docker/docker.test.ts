import { expect } from 'chai';
import { observation, service, task } from '../../judge/observation.fixture.ts';
import { saidOf, swarm, troubled } from '../diagnose.fixture.ts';

/** Of engines and docker 20.10 to 28, word for word. */
const printed: [id: string, text: string, next: string][] = [
  [
    'not-a-manager',
    "Error response from daemon: This node is not a swarm manager. Worker nodes can't be used to view or modify cluster state. Please run this command on a manager node or promote the current node to a manager.",
    'docker service ls',
  ],
  [
    'no-swarm',
    'Error response from daemon: This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.',
    'docker info --format {{.Swarm.LocalNodeState}}',
  ],
  [
    'no-swarm',
    'Error response from daemon: This node is not part of a swarm',
    'docker info --format {{.Swarm.LocalNodeState}}',
  ],
  [
    'swarm-already',
    'Error response from daemon: This node is already part of a swarm. Use "docker swarm leave" to leave this swarm and join another one.',
    'docker node ls',
  ],
  [
    'name-taken',
    'Error response from daemon: rpc error: code = AlreadyExists desc = name conflicts with an existing object: service one already exists',
    'docker service inspect --pretty one',
  ],
  [
    'port-taken',
    "Error response from daemon: rpc error: code = InvalidArgument desc = port '8000' is already in use by service 'one' (r4dg3k0e7njuew5gj3wsap6y0) as an ingress port",
    'docker service inspect --pretty one',
  ],
  [
    'global-scaled',
    'globl: scale can only be used with replicated or replicated-job mode',
    'docker service inspect --pretty globl',
  ],
  [
    'global-replicas',
    'replicas can only be used with replicated or replicated-job mode',
    'docker service create --help',
  ],
  ['no-such-service', 'no such service: simpel', 'docker service ls'],
  ['no-such-service', '[]\nStatus: Error: no such service: simpel, Code: 1', 'docker service ls'],
  ['no-such-service', 'simpel: Error response from daemon: service simpel not found', 'docker service ls'],
  ['no-such-service', 'no such task or service: simpel', 'docker service ls'],
  [
    'words-swapped',
    `Unable to find image 'service:latest' locally\nError response from daemon: Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io on 127.0.0.11:53: no such host`,
    'docker service --help',
  ],
  ['no-such-node', 'Error response from daemon: node docker-node9 not found', 'docker node ls'],
  [
    'network-missing',
    'Error response from daemon: network front not found',
    'docker network create --driver overlay front',
  ],
  ['secret-missing', 'secret not found: key', 'docker secret ls'],
  ['config-missing', 'config not found: site', 'docker config ls'],
  [
    'no-previous',
    'Error response from daemon: rpc error: code = FailedPrecondition desc = service r4dg3k0e7njuew5gj3wsap6y0 does not have a previous spec',
    'docker service update --help',
  ],
  [
    'name-invalid',
    'Error response from daemon: rpc error: code = InvalidArgument desc = name must be valid as a DNS name component',
    'docker service create --help',
  ],
  ['unknown-flag', "unknown flag: --nam\nSee 'docker service create --help'.", 'docker service create --help'],
  [
    'unknown-flag',
    "unknown flag: --nam\n\nUsage:  docker service create\n\nRun 'docker service create --help' for more information",
    'docker service create --help',
  ],
  [
    'invalid-argument',
    `invalid argument "two" for "--replicas" flag: strconv.ParseUint: parsing "two": invalid syntax\nSee 'docker service create --help'.`,
    'docker service create --help',
  ],
  [
    'missing-argument',
    `"docker service create" requires at least 1 argument.\nSee 'docker service create --help'.`,
    'docker service create --help',
  ],
  [
    'missing-argument',
    "docker: 'docker service create' requires at least 1 argument\n\nUsage:  docker service create [OPTIONS] IMAGE [COMMAND] [ARG...]\n\nSee 'docker service create --help' for more information",
    'docker service create --help',
  ],
  [
    'invalid-argument',
    'twice: invalid replicas value two: strconv.ParseUint: parsing "two": invalid syntax',
    'docker --help',
  ],
  [
    'invalid-argument',
    "Invalid scale specifier 'twice'.\nSee 'docker service scale --help'.",
    'docker service scale --help',
  ],
  ['invalid-argument', 'Unknown mode: globl, only replicated and global supported', 'docker --help'],
  [
    'missing-argument',
    "flag needs an argument: --image\nSee 'docker service update --help'.",
    'docker service update --help',
  ],
  [
    'missing-argument',
    `"docker service ls" accepts no arguments.\nSee 'docker service ls --help'.`,
    'docker service ls --help',
  ],
  [
    'unknown-command',
    "Usage:  docker service COMMAND\n\nManage Swarm services\n\nRun 'docker service COMMAND --help' for more information on a command.",
    'docker service --help',
  ],
  [
    'unknown-command',
    "docker: unknown command: docker servie\n\nRun 'docker --help' for more information",
    'docker --help',
  ],
  ['unknown-command', "docker: 'servie' is not a docker command.\nSee 'docker --help'", 'docker --help'],
];

describe('what docker tells of mistakes', () => {
  for (const [id, text, next] of printed) {
    it(`${id}: ${text.split('\n')[0]?.slice(0, 90)}`, () => {
      const [found, ...others] = saidOf(`warning\n${text}\n`);
      expect(others).to.deep.equal([]);
      expect(found).to.include({ id, next });
      expect(text).to.include(found?.says);
    });
  }

  it('is nothing where it failed in another way', () => {
    expect(saidOf('curl: (7) Failed to connect')).to.deep.equal([]);
    expect(saidOf('')).to.deep.equal([]);
    expect(saidOf('unknown flag: --nam', { script: 'kubectl --nam' }), 'another program').to.deep.equal([]);
  });

  it('has the name that may be meant', () => {
    const [found] = saidOf('no such service: simpel\n');
    expect(found?.matters).to.include('Did you mean simple?');
    expect(saidOf('no such service: web\n')[0]?.matters).not.to.include('Did you mean');
    expect(saidOf('Error: No such node: docker-nod2\n')[0]?.matters).to.include('Did you mean docker-node2?');
  });

  it('leads to the command itself where it is sent to a worker and can be typed in one line', () => {
    const text = printed[0]?.[1] ?? '';
    const on = (script: string) => saidOf(text, { script })[0]?.next;
    expect(on('docker service create \\\n  --name a b\n')).to.equal('docker service create --name a b');
    expect(on('docker service ls\ndocker node ls\n')).to.equal(undefined);
    expect(on('docker service ls | head\n')).to.equal(undefined);
  });
});

describe('a command that failed without a word of docker’s', () => {
  it('is explained by what became of the services that it names', () => {
    const rejected = troubled('rejected', 'No such image: a');
    const seen = swarm([rejected]);
    expect(saidOf('', { script: 'docker service scale simple=3', exit: 124 }, seen)[0]?.id).to.equal('image-missing');
    expect(saidOf('', { script: 'docker service create --name=simple a', exit: 124 }, seen)[0]?.id).to.equal(
      'image-missing',
    );
    const unnamed = {
      script: 'docker service create a',
      exit: 124,
      stdout: 'service-1\noverall progress: 0 out of 1 tasks',
    };
    expect(saidOf('', unnamed, seen)[0]?.id).to.equal('image-missing');
    expect(saidOf('', { script: 'docker service ls', exit: 124 }, seen)).to.deep.equal([]);
  });

  it('is not where these are well', () => {
    const seen = observation({ services: [service()], tasks: [task(1), task(2)] });
    expect(saidOf('', { script: 'docker service scale simple=2' }, seen)).to.deep.equal([]);
  });
});
