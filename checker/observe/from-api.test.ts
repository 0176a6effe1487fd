import { expect } from 'chai';
import type { ApiContainer, ApiNode, ApiService, ApiTask } from './api-types.ts';
import { moment, toContainer, toNode, toService, toTask } from './from-api.ts';

// Answers of engines 20.10 and 26.1, cut down to what could be read wrongly.
const created = '2026-03-04T05:06:07.123456789Z';
const createdAt = Date.UTC(2026, 2, 4, 5, 6, 7, 123) + 0.456789;
const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

const replicated: ApiService = {
  ID: 'tz3k6lujc5xl',
  CreatedAt: created,
  UpdatedAt: '2026-03-04T05:06:08.5Z',
  Spec: {
    Name: 'simple',
    Labels: { tier: 'web' },
    TaskTemplate: {
      ContainerSpec: {
        Image: `simplenode:0.1@${digest}`,
        Healthcheck: {
          Test: ['CMD-SHELL', 'curl -f http://localhost:5000/health'],
          Interval: 10_000_000_000,
          Timeout: 1_500_000_000,
          Retries: 3,
          StartPeriod: 500_000_000,
        },
      },
    },
    Mode: { Replicated: { Replicas: 2 } },
    UpdateConfig: {
      Parallelism: 0,
      Delay: 10_000_000_000,
      FailureAction: 'rollback',
      Monitor: 2_500_000_000,
      MaxFailureRatio: 0.25,
      Order: 'start-first',
    },
    RollbackConfig: { Parallelism: 1, FailureAction: 'pause', Order: 'stop-first' },
    EndpointSpec: {
      Ports: [
        { Protocol: 'tcp', TargetPort: 5000, PublishedPort: 8000, PublishMode: 'ingress' },
        { Protocol: 'udp', TargetPort: 53, PublishedPort: 53, PublishMode: 'host' },
        { Protocol: 'tcp', TargetPort: 6000 },
      ],
    },
  },
};

/** A service that says as little as `docker service create NAME IMAGE` can. */
const bare: ApiService = {
  ID: 'x',
  CreatedAt: created,
  UpdatedAt: created,
  Spec: { Name: 'bare', TaskTemplate: { ContainerSpec: { Image: 'registry.local:5000/app' } }, Mode: { Global: {} } },
};

const withSpec = (changes: Partial<ApiService['Spec']>): ApiService => ({
  ...bare,
  Spec: { ...bare.Spec, ...changes },
});
const withHealth = (check: object) =>
  toService(withSpec({ TaskTemplate: { ContainerSpec: { Image: 'a', Healthcheck: check } } })).health;

describe('a service from the API', () => {
  it('is read with all its settings, durations in milliseconds', () => {
    expect(toService(replicated)).to.deep.equal({
      id: 'tz3k6lujc5xl',
      name: 'simple',
      createdAt,
      updatedAt: Date.UTC(2026, 2, 4, 5, 6, 8, 500),
      mode: 'replicated',
      replicas: 2,
      image: 'simplenode:0.1',
      ports: [
        { published: 8000, target: 5000, protocol: 'tcp', mode: 'ingress' },
        { published: 53, target: 53, protocol: 'udp', mode: 'host' },
        { published: 0, target: 6000, protocol: 'tcp', mode: 'ingress' },
      ],
      labels: { tier: 'web' },
      update: {
        parallelism: 0,
        delay: 10_000,
        order: 'start-first',
        failureAction: 'rollback',
        monitor: 2500,
        maxFailureRatio: 0.25,
      },
      rollback: {
        parallelism: 1,
        delay: 0,
        order: 'stop-first',
        failureAction: 'pause',
        monitor: 5000,
        maxFailureRatio: 0,
      },
      health: {
        cmd: 'curl -f http://localhost:5000/health',
        interval: 10_000,
        timeout: 1500,
        retries: 3,
        startPeriod: 500,
      },
      hasPrevious: false,
    });
  });

  it('is read with where it may run, and when its tasks are replaced', () => {
    const Placement = { Constraints: ['node.role==worker'] };
    const read = toService(withSpec({ TaskTemplate: { Placement, RestartPolicy: { Condition: 'on-failure' } } }));
    expect(read).to.deep.include({ constraints: ['node.role==worker'], restart: 'on-failure' });
    const TaskTemplate = {
      ContainerSpec: {
        Secrets: [{ SecretName: 'b', File: { Name: 'b' } }, { SecretName: 'a' }],
        Configs: [{ ConfigName: 'motd', File: { Name: '/etc/motd' } }],
      },
      Networks: [{ Target: 'id-1' }, { Target: 'gone' }],
    };
    expect(toService(withSpec({ TaskTemplate }), new Map([['id-1', 'inside']]))).to.deep.include({
      networks: ['gone', 'inside'],
      secrets: ['a', 'b'],
      configs: ['motd'],
      secretFiles: [{ name: 'b', target: 'b' }],
      configFiles: [{ name: 'motd', target: '/etc/motd' }],
    });
    expect(toService(withSpec({ TaskTemplate: { Placement: { Constraints: null } } }))).not.to.have.property(
      'constraints',
    );
  });

  it('that says nothing has swarm`s defaults for updates, and nothing else', () => {
    const defaults = {
      parallelism: 1,
      delay: 0,
      order: 'stop-first',
      failureAction: 'pause',
      monitor: 5000,
      maxFailureRatio: 0,
    };
    expect(toService(bare)).to.deep.equal({
      id: 'x',
      name: 'bare',
      createdAt,
      updatedAt: createdAt,
      mode: 'global',
      image: 'registry.local:5000/app',
      ports: [],
      labels: {},
      update: defaults,
      rollback: defaults,
      hasPrevious: false,
    });
  });

  it('has its mode, and replicas only where it has a number of them', () => {
    const mode = (Mode: ApiService['Spec']['Mode']) => {
      const service = toService(withSpec({ Mode }));
      return [service.mode, service.replicas];
    };
    expect(mode({ Replicated: { Replicas: 0 } })).to.deep.equal(['replicated', 0]);
    expect(mode({ Global: {} })).to.deep.equal(['global', undefined]);
    expect(mode({ ReplicatedJob: {} })).to.deep.equal(['replicated-job', undefined]);
    expect(mode({ GlobalJob: {} })).to.deep.equal(['global-job', undefined]);
  });

  it('loses the digest of its image, not the port of its registry or its tag', () => {
    const image = (Image: string) => toService(withSpec({ TaskTemplate: { ContainerSpec: { Image } } })).image;
    expect(image(`host:5000/a/b:1@${digest}`)).to.equal('host:5000/a/b:1');
    expect(image(`app@${digest}`)).to.equal('app');
    expect(image('host:5000/a/b:1')).to.equal('host:5000/a/b:1');
  });

  it('has no update status before an update, and the times that are there', () => {
    expect(toService(bare)).not.to.have.property('updateStatus');
    expect(toService({ ...bare, UpdateStatus: {} })).not.to.have.property('updateStatus');
    const paused = { State: 'paused', StartedAt: created, Message: 'update paused due to failure' };
    expect(toService({ ...bare, UpdateStatus: paused }).updateStatus).to.deep.equal({
      state: 'paused',
      message: 'update paused due to failure',
      startedAt: createdAt,
    });
    const completed = { State: 'completed', StartedAt: created, CompletedAt: created, Message: 'update completed' };
    expect(toService({ ...bare, UpdateStatus: completed }).updateStatus).to.include({ completedAt: createdAt });
  });

  it('has what it says of restarts, reservations and places', () => {
    const RestartPolicy = { Condition: 'any', Delay: 5_000_000_000, MaxAttempts: 7 } as const;
    const Resources = { Reservations: { NanoCPUs: 500_000_000, MemoryBytes: 1024 } };
    const TaskTemplate = { RestartPolicy, Resources, Placement: { MaxReplicas: 1 } };
    expect(toService(withSpec({ TaskTemplate }))).to.deep.include({
      restart: 'any',
      restartDelay: 5000,
      restartAttempts: 7,
      reserved: { cpus: 0.5, memory: 1024 },
      maxPerNode: 1,
    });
    const unset = { RestartPolicy: { MaxAttempts: 0 }, Resources: { Reservations: {} }, Placement: {} };
    expect(toService(withSpec({ TaskTemplate: unset }))).not.to.have.any.keys(
      'restartDelay',
      'restartAttempts',
      'reserved',
      'maxPerNode',
    );
  });

  it('has been updated where the engine keeps what it was before', () => {
    expect(toService({ ...bare, PreviousSpec: bare.Spec }).hasPrevious).to.equal(true);
    expect(toService({ ...bare, PreviousSpec: null }).hasPrevious).to.equal(false);
  });

  it('has of its health check what is set: zero means inherited from the image', () => {
    expect(withHealth({ Test: ['CMD', 'curl', '-f', 'localhost'] })).to.deep.equal({ cmd: 'curl -f localhost' });
    expect(withHealth({ Test: ['NONE'] })).to.deep.equal({ cmd: 'none' });
    expect(withHealth({ Interval: 5_000_000_000, Timeout: 0, Retries: 0 })).to.deep.equal({ interval: 5000 });
  });
});

describe('a task from the API', () => {
  const task: ApiTask = {
    ID: 'q1',
    ServiceID: 'tz3k6lujc5xl',
    NodeID: 'node-2',
    Slot: 2,
    CreatedAt: created,
    DesiredState: 'running',
    Spec: { ContainerSpec: { Image: `simplenode:0.1@${digest}` } },
    Status: {
      Timestamp: '2026-03-04T05:06:09.000000123Z',
      State: 'running',
      Message: 'started',
      ContainerStatus: { ContainerID: 'c1', ExitCode: 0 },
    },
  };
  const read = (changes: Partial<ApiTask> = {}) =>
    toTask({ ...task, ...changes }, new Map([['node-2', 'docker-node2']]), new Map([['tz3k6lujc5xl', 'simple']]));
  const ended = (State: 'failed' | 'complete' | 'rejected', status: object = {}) =>
    read({ DesiredState: 'shutdown', Status: { ...task.Status, State, ...status } });

  it('is read with the names of its service and its node', () => {
    const since = Date.UTC(2026, 2, 4, 5, 6, 9) + 0.000123;
    expect(read()).to.deep.equal({
      id: 'q1',
      serviceId: 'tz3k6lujc5xl',
      service: 'simple',
      slot: 2,
      nodeId: 'node-2',
      nodeName: 'docker-node2',
      desired: 'running',
      state: 'running',
      since,
      createdAt,
      image: 'simplenode:0.1',
      spec: 'ddc22b8a7e81',
      message: 'started',
      error: '',
      containerId: 'c1',
      seen: [{ state: 'running', desired: 'running', since }],
    });
  });

  it('of a global service has no slot', () => {
    const { Slot: _, ...global } = task;
    expect(toTask(global, new Map(), new Map())).not.to.have.property('slot');
    expect(read({ Slot: 0 })).not.to.have.property('slot');
  });

  it('has ids where what they name is gone, and nothing where nothing is assigned', () => {
    expect(read({ ServiceID: 'gone', NodeID: 'lost' })).to.include({ service: 'gone', nodeName: 'lost' });
    const { NodeID: _, ...pending } = task;
    expect(toTask(pending, new Map(), new Map())).to.include({ nodeId: '', nodeName: '' });
  });

  it('has an exit code only once it ended: before, the engine says 0', () => {
    expect(read()).not.to.have.property('exit');
    const died = ended('failed', {
      Err: 'task: non-zero exit (143)',
      ContainerStatus: { ContainerID: 'c1', ExitCode: 143 },
    });
    expect(died).to.include({ exit: 143, error: 'task: non-zero exit (143)', state: 'failed', desired: 'shutdown' });
    expect(ended('complete')).to.include({ exit: 0 });
  });

  it('that never had a container has neither exit code nor container', () => {
    const { ContainerStatus: _, ...status } = task.Status;
    const rejected = read({ Status: { ...status, State: 'rejected', Err: 'No such image: a' } });
    expect(rejected).not.to.have.any.keys('exit', 'containerId');
    expect(ended('rejected', { ContainerStatus: { ContainerID: '', ExitCode: 0 } })).not.to.have.property(
      'containerId',
    );
  });
});

describe('a node from the API', () => {
  const manager: ApiNode = {
    ID: 'node-1',
    CreatedAt: '2026-11-23T08:00:00.5Z',
    Spec: { Role: 'manager', Availability: 'active' },
    Description: { Hostname: 'docker-node1' },
    Status: { State: 'ready' },
    ManagerStatus: { Leader: true },
  };

  it('is read', () => {
    expect(toNode(manager)).to.deep.equal({
      id: 'node-1',
      name: 'docker-node1',
      role: 'manager',
      state: 'ready',
      availability: 'active',
      leader: true,
      joinedAt: Date.parse('2026-11-23T08:00:00.5Z'),
    });
  });

  it('tells what constraints and reservations ask of it, where there is something', () => {
    const Description = {
      Hostname: 'docker-node1',
      Platform: { Architecture: 'x86_64', OS: 'linux' },
      Resources: { NanoCPUs: 2_000_000_000, MemoryBytes: 1024 },
      Engine: { Labels: { rack: 'b7' } },
    };
    const Spec = { ...manager.Spec, Labels: { disk: 'ssd' } };
    expect(toNode({ ...manager, Spec, Description })).to.deep.include({
      labels: { disk: 'ssd' },
      engineLabels: { rack: 'b7' },
      os: 'linux',
      arch: 'x86_64',
      cpus: 2,
      memory: 1024,
    });
    const empty = { ...Description, Engine: { Labels: null } };
    const none = toNode({ ...manager, Spec: { ...manager.Spec, Labels: {} }, Description: empty });
    expect(none).not.to.have.any.keys('labels', 'engineLabels');
  });

  it('leads only where it says so', () => {
    const { ManagerStatus: _, ...worker } = manager;
    expect(toNode(worker).leader).to.equal(false);
    expect(toNode({ ...manager, ManagerStatus: {} }).leader).to.equal(false);
  });

  it('that never told its name is named by its id', () => {
    const { Description: _, ...unknown } = manager;
    expect(toNode(unknown).name).to.equal('node-1');
  });
});

describe('a container from the API', () => {
  const container: ApiContainer = {
    Id: 'c1',
    Names: ['/simple.2.q1'],
    State: 'running',
    Status: 'Up 5 seconds',
    Image: `simplenode:0.1@${digest}`,
    ImageID: 'sha256:1',
    Labels: {
      'com.docker.swarm.service.name': 'simple',
      'com.docker.swarm.task.id': 'q1',
      'com.docker.swarm.task.name': 'simple.2.q1',
    },
  };

  it('is read, with the name of its task', () => {
    expect(toContainer('docker-node2', container)).to.deep.equal({
      node: 'docker-node2',
      id: 'c1',
      name: 'simple.2.q1',
      state: 'running',
      service: 'simple',
      taskId: 'q1',
      taskName: 'simple.2',
      image: 'simplenode:0.1',
      imageId: 'sha256:1',
    });
  });

  it('has the health its status tells', () => {
    const health = (Status: string) => toContainer('n', { ...container, Status }).health;
    expect(health('Up 5 seconds (health: starting)')).to.equal('starting');
    expect(health('Up 2 minutes (healthy)')).to.equal('healthy');
    expect(health('Up 2 minutes (unhealthy)')).to.equal('unhealthy');
    expect(health('Exited (137) 5 seconds ago')).to.equal(undefined);
    expect(health('Up 2 minutes (Paused)')).to.equal(undefined);
  });

  it('that is on its way out may have no name', () => {
    expect(toContainer('n', { ...container, Names: null }).name).to.equal('');
    expect(toContainer('n', { ...container, Names: [] }).name).to.equal('');
  });
});

describe('a moment', () => {
  it('keeps what is beyond the millisecond', () => {
    expect(moment('1970-01-01T00:00:00.123456789Z')).to.equal(123.456789);
    expect(moment('1970-01-01T00:00:00.000000001Z')).to.equal(0.000001);
    expect(moment('1970-01-01T00:00:01.5Z')).to.equal(1500);
    expect(moment('1970-01-01T00:00:01Z')).to.equal(1000);
    expect(moment('1970-01-01T01:00:00.0001+01:00')).to.equal(0.1);
  });

  it('orders times of one millisecond, today', () => {
    expect(moment('2026-03-04T05:06:07.123000000Z')).to.be.below(moment('2026-03-04T05:06:07.123001000Z'));
  });

  it('is 0 where there is none', () => {
    expect(moment(undefined)).to.equal(0);
    expect(moment('')).to.equal(0);
    expect(moment('not a time')).to.equal(0);
  });
});
