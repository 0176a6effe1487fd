import type { LabReport, Timeline, TimelineMark, TimelineState, TimelineTask } from '../../model.ts';

/**
 * For tests: what was recorded of labs in a run on three engines, version 26.1.5, with times in milliseconds from their first
 * command. Ids are cut.
 */

export type Recorded = Pick<LabReport, 'id' | 'title'> & { steps: { id: string; title: string }[]; timeline: Timeline };

/** When each lab began. */
export const began = 1_764_000_000_000;

type State = [since: number, state: TimelineState['state'], desired: TimelineState['desired'], health?: Health];
type Health = [health: NonNullable<TimelineState['health']>, failingStreak?: number];

function task(
  name: string,
  node: number,
  image: string,
  createdAt: number,
  states: State[],
  more: Pick<TimelineTask, 'exit' | 'error' | 'erasedAt'> = {},
): TimelineTask {
  const [service = '', slot] = name.split('.');
  const { erasedAt, ...others } = more;
  return {
    id: `${name}-${createdAt}`,
    service,
    ...(slot === undefined ? {} : { slot: Number(slot) }),
    node: `docker-node${node}`,
    image,
    createdAt: began + createdAt,
    states: states.map(([since, state, desired, probes]) => ({
      state,
      desired,
      since: began + since,
      ...(probes?.[0] === undefined ? {} : { health: probes[0] }),
      ...(probes?.[1] === undefined ? {} : { failingStreak: probes[1] }),
    })),
    ...others,
    ...(erasedAt === undefined ? {} : { erasedAt: began + erasedAt }),
  };
}

function mark(step: string, line: number, from: number, to: number, script: string, exit = 0): TimelineMark {
  return { step, line, node: 'docker-node1', script, exit, verdict: 'pass', from: began + from, to: began + to };
}

const unhealthy = { exit: 143, error: 'task: non-zero exit (143): dockerexec: unhealthy container' };
const stopped = { exit: 143 };

/** For tests: start-first, then stop-first, then two at a time. */
export const rollingUpdate: Recorded = {
  id: 'rolling-update',
  title: 'Roll out a new version',
  steps: [
    { id: 'start-from-version-01', title: 'Start from version 0.1' },
    { id: 'roll-out-version-02-one-task-at-a-time', title: 'Roll out version 0.2, one task at a time' },
    { id: 'read-the-history', title: 'Read the history' },
    { id: 'stop-first', title: 'Stop first' },
    { id: 'challenge-four-two-at-a-time', title: 'Challenge: four, two at a time' },
  ],
  timeline: {
    source: 'recorded',
    from: began,
    to: began + 117299,
    tasks: [
      task(
        'simple.1',
        3,
        'simplenode:0.1',
        831,
        [
          [832, 'pending', 'running'],
          [884, 'assigned', 'running'],
          [884, 'accepted', 'running'],
          [1121, 'starting', 'running'],
          [1850, 'running', 'running'],
          [25210, 'running', 'shutdown'],
          [28007, 'shutdown', 'shutdown'],
        ],
        stopped,
      ),
      task(
        'simple.2',
        2,
        'simplenode:0.1',
        831,
        [
          [832, 'pending', 'running'],
          [884, 'assigned', 'running'],
          [990, 'preparing', 'running'],
          [1131, 'starting', 'running'],
          [1613, 'running', 'running'],
          [11722, 'running', 'shutdown'],
          [16132, 'shutdown', 'shutdown'],
        ],
        stopped,
      ),
      task(
        'simple.2',
        1,
        'simplenode:0.2',
        8847,
        [
          [8925, 'assigned', 'running'],
          [9081, 'starting', 'running'],
          [11404, 'running', 'running'],
          [63943, 'running', 'shutdown'],
          [67307, 'shutdown', 'shutdown'],
        ],
        stopped,
      ),
      task(
        'simple.1',
        2,
        'simplenode:0.2',
        21668,
        [
          [21738, 'assigned', 'running'],
          [21934, 'preparing', 'running'],
          [22132, 'starting', 'running'],
          [24311, 'running', 'running'],
          [48407, 'running', 'shutdown'],
          [51996, 'shutdown', 'shutdown'],
        ],
        stopped,
      ),
      task(
        'simple.1',
        2,
        'simplenode:0.1',
        48376,
        [
          [48385, 'pending', 'ready'],
          [48438, 'assigned', 'ready'],
          [48596, 'preparing', 'ready'],
          [48743, 'ready', 'ready'],
          [52202, 'ready', 'running'],
          [52245, 'starting', 'running'],
          [53763, 'running', 'running'],
          [106244, 'running', 'shutdown'],
          [110764, 'shutdown', 'shutdown'],
        ],
        stopped,
      ),
      task(
        'simple.2',
        1,
        'simplenode:0.1',
        63805,
        [
          [63863, 'assigned', 'ready'],
          [64044, 'ready', 'ready'],
          [67517, 'ready', 'running'],
          [67517, 'starting', 'running'],
          [68180, 'running', 'running'],
          [97886, 'running', 'shutdown'],
          [101729, 'shutdown', 'shutdown'],
        ],
        stopped,
      ),
      task(
        'simple.3',
        3,
        'simplenode:0.1',
        89820,
        [
          [89821, 'pending', 'running'],
          [89877, 'assigned', 'running'],
          [90011, 'starting', 'running'],
          [91097, 'running', 'running'],
          [106244, 'running', 'shutdown'],
          [110431, 'shutdown', 'shutdown'],
        ],
        stopped,
      ),
      task(
        'simple.4',
        3,
        'simplenode:0.1',
        89820,
        [
          [89821, 'pending', 'running'],
          [89877, 'assigned', 'running'],
          [90009, 'starting', 'running'],
          [91111, 'running', 'running'],
          [98075, 'running', 'shutdown'],
          [101798, 'shutdown', 'shutdown'],
        ],
        stopped,
      ),
      task('simple.4', 2, 'simplenode:0.2', 96603, [
        [96605, 'pending', 'running'],
        [96664, 'assigned', 'running'],
        [96809, 'starting', 'running'],
        [97863, 'running', 'running'],
      ]),
      task('simple.2', 1, 'simplenode:0.2', 96605, [
        [96611, 'pending', 'running'],
        [96664, 'assigned', 'running'],
        [96816, 'starting', 'running'],
        [97674, 'running', 'running'],
      ]),
      task('simple.3', 3, 'simplenode:0.2', 102790, [
        [102857, 'assigned', 'running'],
        [102986, 'preparing', 'running'],
        [103265, 'starting', 'running'],
        [106012, 'running', 'running'],
      ]),
      task('simple.1', 1, 'simplenode:0.2', 103013, [
        [103020, 'pending', 'running'],
        [103075, 'assigned', 'running'],
        [103270, 'preparing', 'running'],
        [103416, 'starting', 'running'],
        [106115, 'running', 'running'],
      ]),
    ],
    marks: [
      mark(
        'start-from-version-01',
        16,
        0,
        7094,
        'docker service create --name simple --publish published=8000,target=5000 --replicas 2 simplenode:0.1',
      ),
      mark(
        'roll-out-version-02-one-task-at-a-time',
        36,
        7418,
        29642,
        'docker service update --update-parallelism 1 --update-delay 10s --update-order start-first --image simplenode:0.2 simple',
      ),
      mark('read-the-history', 79, 45460, 46728, 'docker service ps simple'),
      mark(
        'stop-first',
        104,
        46854,
        73859,
        'docker service update --update-order stop-first --image simplenode:0.1 simple',
      ),
      mark('challenge-four-two-at-a-time', 187, 89347, 111559, 'docker service scale simple=4 …'),
    ],
  },
};

/** For tests: two containers that become unhealthy, and an update between. */
export const healthCheck: Recorded = {
  id: 'health-check',
  title: 'Tell the living from the merely running',
  steps: [
    { id: 'describe-what-healthy-means', title: 'Describe what healthy means' },
    { id: 'make-one-of-them-slow', title: 'Make one of them slow' },
    { id: 'read-the-failure', title: 'Read the failure' },
    { id: 'challenge-a-quicker-verdict', title: 'Challenge: a quicker verdict' },
  ],
  timeline: {
    source: 'recorded',
    from: began,
    to: began + 132080,
    tasks: [
      task(
        'simple.1',
        2,
        'simplenode:0.2',
        944,
        [
          [946, 'pending', 'running'],
          [999, 'assigned', 'running'],
          [1178, 'starting', 'running'],
          [2763, 'starting', 'running', ['starting']],
          [12825, 'running', 'running', ['healthy']],
          [26109, 'running', 'running', ['healthy', 1]],
          [39541, 'running', 'running', ['healthy', 2]],
          [53197, 'running', 'running', ['unhealthy', 3]],
          [55884, 'failed', 'shutdown'],
        ],
        unhealthy,
      ),
      task(
        'simple.2',
        1,
        'simplenode:0.2',
        944,
        [
          [946, 'pending', 'running'],
          [999, 'assigned', 'running'],
          [1182, 'starting', 'running'],
          [2480, 'starting', 'running', ['starting']],
          [12737, 'starting', 'running', ['healthy']],
          [12737, 'running', 'running', ['healthy']],
          [86693, 'running', 'shutdown', ['healthy']],
          [90279, 'shutdown', 'shutdown'],
        ],
        stopped,
      ),
      task(
        'simple.1',
        2,
        'simplenode:0.2',
        56028,
        [
          [56221, 'assigned', 'ready'],
          [56405, 'preparing', 'ready'],
          [56522, 'ready', 'ready'],
          [61160, 'ready', 'running'],
          [61160, 'starting', 'running'],
          [63161, 'starting', 'running', ['starting']],
          [73288, 'starting', 'running', ['healthy']],
          [73288, 'running', 'running', ['healthy']],
          [75966, 'running', 'shutdown', ['healthy']],
          [79534, 'shutdown', 'shutdown'],
        ],
        stopped,
      ),
      task(
        'simple.1',
        2,
        'simplenode:0.2',
        75926,
        [
          [75935, 'pending', 'ready'],
          [75991, 'assigned', 'ready'],
          [76100, 'preparing', 'ready'],
          [76201, 'ready', 'ready'],
          [79779, 'ready', 'running'],
          [79779, 'starting', 'running'],
          [80581, 'starting', 'running', ['starting']],
          [86536, 'running', 'running', ['healthy']],
          [110423, 'running', 'running', ['healthy', 1]],
          [117623, 'running', 'running', ['unhealthy', 2]],
          [120427, 'failed', 'shutdown'],
        ],
        unhealthy,
      ),
      task('simple.2', 1, 'simplenode:0.2', 86641, [
        [86646, 'pending', 'ready'],
        [86823, 'preparing', 'ready'],
        [87558, 'ready', 'ready'],
        [90569, 'ready', 'running'],
        [90569, 'starting', 'running'],
        [92141, 'starting', 'running', ['starting']],
        [97134, 'running', 'running', ['healthy']],
      ]),
      task('simple.1', 2, 'simplenode:0.2', 120545, [
        [120606, 'assigned', 'ready'],
        [120606, 'accepted', 'ready'],
        [120751, 'preparing', 'ready'],
        [121119, 'ready', 'ready'],
        [125625, 'ready', 'running'],
        [125656, 'starting', 'running'],
        [126675, 'starting', 'running', ['starting']],
        [131920, 'running', 'running', ['healthy']],
      ]),
    ],
    marks: [
      mark(
        'describe-what-healthy-means',
        18,
        0,
        18135,
        "docker service create --name simple --publish published=8000,target=5000 --health-cmd 'curl -f http://localhost:5000/health' --health-timeout=3s --health-retries=3 --health-interval=10s --health-start-period=10s --replicas=2 simplenode:0.2",
      ),
      mark('make-one-of-them-slow', 63, 18439, 18905, "curl -s -w '\\n' 'http://docker-node1:8000/?slow=true'"),
      mark('make-one-of-them-slow', 70, 18974, 19690, 'docker service ps simple'),
      mark(
        'read-the-failure',
        109,
        73872,
        75033,
        "docker service ps --no-trunc --filter desired-state=shutdown --format '{{.Name}}  {{.CurrentState}}  {{.Error}}' simple",
      ),
      mark(
        'challenge-a-quicker-verdict',
        173,
        75132,
        103045,
        'docker service update --health-interval=5s --health-timeout=2s --health-retries=2 simple …',
      ),
    ],
  },
};

/** For tests: services that are removed. */
export const removal: Recorded = {
  id: 'removal',
  title: 'Remove a service',
  steps: [
    { id: 'create-something-to-remove', title: 'Create something to remove' },
    { id: 'remove-it', title: 'Remove it' },
    { id: 'nothing-is-left', title: 'Nothing is left' },
    { id: 'two-services-side-by-side', title: 'Two services side by side' },
    { id: 'challenge-remove-one-keep-the-other', title: 'Challenge: remove one, keep the other' },
  ],
  timeline: {
    source: 'recorded',
    from: began,
    to: began + 50862,
    tasks: [
      task(
        'simple.1',
        2,
        'simplenode:0.1',
        1027,
        [
          [1088, 'assigned', 'running'],
          [1197, 'preparing', 'running'],
          [1243, 'starting', 'running'],
          [2110, 'running', 'running'],
          [8997, 'running', 'remove'],
          [12520, 'shutdown', 'remove'],
        ],
        { ...stopped, erasedAt: 12959 },
      ),
      task(
        'simple.2',
        1,
        'simplenode:0.1',
        1027,
        [
          [1088, 'assigned', 'running'],
          [1193, 'accepted', 'running'],
          [1210, 'preparing', 'running'],
          [1319, 'starting', 'running'],
          [1986, 'running', 'running'],
          [8997, 'running', 'remove'],
          [12397, 'shutdown', 'remove'],
        ],
        { ...stopped, erasedAt: 12959 },
      ),
      task('simple.1', 2, 'simplenode:0.1', 20591, [
        [20597, 'pending', 'running'],
        [20762, 'preparing', 'running'],
        [20802, 'starting', 'running'],
        [21975, 'running', 'running'],
      ]),
      task('simple.2', 1, 'simplenode:0.1', 20591, [
        [20597, 'pending', 'running'],
        [20763, 'preparing', 'running'],
        [20871, 'ready', 'running'],
        [20915, 'starting', 'running'],
        [21945, 'running', 'running'],
      ]),
      task(
        'spare.1',
        3,
        'simplenode:0.1',
        27505,
        [
          [27510, 'pending', 'running'],
          [27562, 'assigned', 'running'],
          [27704, 'preparing', 'running'],
          [28147, 'starting', 'running'],
          [31158, 'running', 'running'],
          [38468, 'running', 'remove'],
        ],
        { erasedAt: 45244 },
      ),
      task(
        'spare.2',
        2,
        'simplenode:0.1',
        27505,
        [
          [27510, 'pending', 'running'],
          [27562, 'assigned', 'running'],
          [27728, 'preparing', 'running'],
          [28087, 'starting', 'running'],
          [31597, 'running', 'running'],
          [38468, 'running', 'remove'],
          [43448, 'shutdown', 'remove'],
        ],
        { ...stopped, erasedAt: 43798 },
      ),
    ],
    marks: [
      mark(
        'create-something-to-remove',
        16,
        0,
        7635,
        'docker service create --name simple --publish published=8000,target=5000 --replicas 2 simplenode:0.1',
      ),
      mark('remove-it', 37, 8006, 8967, 'docker service rm simple'),
      mark('nothing-is-left', 56, 15058, 16204, 'docker service ps simple', 1),
      mark('nothing-is-left', 62, 16390, 17743, 'docker ps --all --filter label=com.docker.swarm.service.name=simple'),
      mark(
        'two-services-side-by-side',
        77,
        17961,
        37118,
        'docker service create --name simple --publish published=8000,target=5000 --replicas 2 simplenode:0.1 …',
      ),
      mark('challenge-remove-one-keep-the-other', 136, 37441, 38449, 'docker service rm spare'),
    ],
  },
};

/** For tests: a replicated service, and global ones. */
export const modes: Recorded = {
  id: 'modes',
  title: 'Replicated or global',
  steps: [
    { id: 'replicated-a-number', title: 'Replicated: a number' },
    { id: 'global-one-on-each-node', title: 'Global: one on each node' },
    { id: 'tasks-named-after-nodes', title: 'Tasks named after nodes' },
    { id: 'nothing-to-scale', title: 'Nothing to scale' },
    { id: 'challenge-change-the-mode', title: 'Challenge: change the mode' },
  ],
  timeline: {
    source: 'recorded',
    from: began,
    to: began + 38144,
    tasks: [
      task(
        'simple.1',
        1,
        'simplenode:0.1',
        2224,
        [
          [2231, 'pending', 'running'],
          [2319, 'assigned', 'running'],
          [2538, 'preparing', 'running'],
          [2797, 'starting', 'running'],
          [6129, 'running', 'running'],
          [30236, 'running', 'remove'],
        ],
        { erasedAt: 34512 },
      ),
      task(
        'simple.2',
        3,
        'simplenode:0.1',
        2224,
        [
          [2231, 'pending', 'running'],
          [2319, 'assigned', 'running'],
          [2530, 'preparing', 'running'],
          [2799, 'starting', 'running'],
          [6700, 'running', 'running'],
          [30236, 'running', 'remove'],
          [34038, 'shutdown', 'remove'],
        ],
        { ...stopped, erasedAt: 34512 },
      ),
      task('everywhere', 1, 'simplenode:0.1', 15755, [
        [15757, 'pending', 'running'],
        [15809, 'assigned', 'running'],
        [15940, 'preparing', 'running'],
        [16111, 'starting', 'running'],
        [17838, 'running', 'running'],
      ]),
      task('everywhere', 2, 'simplenode:0.1', 15756, [
        [15757, 'pending', 'running'],
        [15809, 'assigned', 'running'],
        [15935, 'preparing', 'running'],
        [16077, 'starting', 'running'],
        [17356, 'running', 'running'],
      ]),
      task('everywhere', 3, 'simplenode:0.1', 15756, [
        [15757, 'pending', 'running'],
        [15809, 'assigned', 'running'],
        [15936, 'preparing', 'running'],
        [16103, 'starting', 'running'],
        [17835, 'running', 'running'],
      ]),
      task('simple', 1, 'simplenode:0.1', 30248, [
        [30249, 'pending', 'running'],
        [30423, 'preparing', 'running'],
        [30481, 'starting', 'running'],
        [31318, 'running', 'running'],
      ]),
      task('simple', 2, 'simplenode:0.1', 30248, [
        [30249, 'pending', 'running'],
        [30417, 'preparing', 'running'],
        [30479, 'starting', 'running'],
        [31702, 'running', 'running'],
      ]),
      task('simple', 3, 'simplenode:0.1', 30248, [
        [30249, 'pending', 'running'],
        [30421, 'preparing', 'running'],
        [30481, 'starting', 'running'],
        [31900, 'running', 'running'],
      ]),
    ],
    marks: [
      mark(
        'replicated-a-number',
        18,
        0,
        12215,
        'docker service create --name simple --mode replicated --replicas 2 --publish published=8000,target=5000 simplenode:0.1',
      ),
      mark(
        'global-one-on-each-node',
        43,
        12881,
        23813,
        'docker service create --name everywhere --mode global --publish published=8004,target=5000 simplenode:0.1',
      ),
      mark('global-one-on-each-node', 65, 24219, 25529, 'docker service ls --filter mode=global'),
      mark('tasks-named-after-nodes', 75, 25560, 27806, 'docker service ps everywhere'),
      mark('nothing-to-scale', 111, 28119, 29452, 'docker service scale everywhere=2', 1),
      mark('challenge-change-the-mode', 163, 29530, 37327, 'docker service rm simple …'),
    ],
  },
};
