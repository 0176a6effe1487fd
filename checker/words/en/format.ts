/** What each key of the lab format means, for who hovers over it in an editor. */

const frontMatter = {
  '': 'What stands between the two lines `---` at the start of a lab.',
  id: 'What people call the lab: lower-case words joined by hyphens.',
  title: 'What `list` and reports show.',
  minutes: 'How long a student needs.',
  points: 'What the checks are worth in all: the sum of their points.',
  needs: 'What must be there before the lab starts.',
  bonus: '`true`: a lab beyond the others; `run` and `prove` leave it out where no lab is named.',
  mode: '`exam`: no hints and no solutions; time runs, and checks may be hidden in a marking file.',
  parameters:
    "Values drawn from the student's id, in place of `{{name}}`: numbers, words, and ranges such as `8004-8010`.",
  code: '`true`: parameters are drawn from the code of a student’s sheet, which the secret in the marking file makes.',
  owns: 'What `run` and `reset` may remove, and nothing else.',
};

const needs = {
  swarm: '`ready`: the nodes are joined into one swarm. `none`: the engines run, but are in no swarm.',
  nodes: 'How many nodes the swarm has. Where it is more than three, the lab is run on clusters made that large.',
  managers: 'How many of them, the first, manage the swarm; docker-node1 leads.',
  images: 'Images that must be on every node, each with its tag.',
};

const owns = {
  services: 'Names of the services that this lab creates.',
  stacks: 'Names of the stacks that this lab deploys: their services, networks, secrets and configs.',
};

const check = { '': 'What stands in a fence `yaml check`: a list of expectations.' };

/** Keys of every kind. */
const judged = {
  within: 'It is judged again and again until it holds or this long has passed.',
  for: 'Once it holds, it must stay so for this long.',
  points: 'What it is worth.',
  hint: 'Shown when it does not hold.',
};

const service = {
  service: 'A service, which must exist; only what is named below is compared.',
  mode: 'How the number of its tasks is chosen.',
  replicas: 'How many run and how many are wanted: `2/2`; `2` is the same.',
  image: 'The image of its specification, with the tag and without the digest.',
  ports: 'Exactly its published ports: `"8000:5000"`, then `/udp` or `/sctp`, then `/host`; `[]` says none.',
  labels: 'Labels of the service with these values; others are free.',
  update: 'How it is updated.',
  rollback: 'How an update is taken back.',
  health: 'Its own health check; one that only the image has does not count. `none`: it has none.',
  networks: 'Exactly these overlay networks, by name; an empty list: none.',
  secrets: 'Exactly these secrets, each by name, or by `name` and `target`; an empty list: none.',
  configs: 'Exactly these configs, each by name, or by `name` and `target`; an empty list: none.',
  previous:
    '`true`: there is a specification to roll back to. `false`: there is none. A mapping: what it said before the last change.',
  same: '`service`: the very service that was there when the step began. `tasks`: with all of its tasks.',
};

const specification = {
  replicas: 'How many replicas the service asked for.',
  image: 'The image, with its tag.',
  ports: 'Exactly these published ports; an empty list: none.',
  labels: 'Labels with these values; others are free.',
  networks: 'Exactly these overlay networks, by name; an empty list: none.',
  secrets: 'Exactly these secrets, each by name, or by `name` and `target`; an empty list: none.',
  configs: 'Exactly these configs, each by name, or by `name` and `target`; an empty list: none.',
  update: 'Settings of rolling updates.',
  rollback: 'Settings of rollbacks.',
  health: 'Its health check.',
};

const updateSettings = {
  parallelism: 'Tasks at a time, exactly or in a range such as `"<=2"`; 0: all, which is more than any number.',
  delay: 'From one batch of tasks to the next.',
  order: 'Whether the new task of a slot starts before the old one stops.',
  'failure-action': 'What to do when tasks fail.',
  monitor: 'For how long after its start a task that ends has failed.',
  'max-failure-ratio': 'The share of tasks that may fail.',
};

const healthSettings = {
  cmd: 'The command, as it was given to `--health-cmd`.',
  interval: 'The time between one probe and the next.',
  timeout: 'A probe that takes longer has failed.',
  retries: 'After so many failures in a row the container is unhealthy.',
  'start-period': 'For so long at the start, failures do not count.',
};

const mounted = {
  name: 'The name of the secret or config.',
  target:
    'The file that it is in the container: below `/run/secrets` for a secret, below `/` for a config, unless it begins with `/`.',
};

const tasks = {
  tasks: 'A service: how many of its tasks are in a state.',
  /** Any state. */
  '*': 'Tasks in this state: a count, a group, or a list of groups.',
};

const taskGroup = {
  count: 'How many tasks; at least one if left out.',
  image: 'Only tasks with this image.',
  exit: 'Only tasks that are over, with this exit code.',
  error: 'Only tasks with this part of an error, or whose error the regular expression finds.',
  nodes: 'On how many different nodes they are, or exactly which.',
  made: 'Only tasks made with the service itself, later, before the step began, or in the step.',
  since: '`step`: only tasks that came into this state after the step began.',
};

const containers = {
  containers: 'A service: its containers are asked for on every node.',
  running: 'How many containers run.',
  named: "There are containers, and each is named by its task's name, a dot and the task's id.",
};

const history = {
  history: 'A service: the tasks of a slot, newest first.',
  slot: "`any`: at least one slot. `every`: each slot. A number: that slot. A node's name: a global service's task.",
  shows: 'The newest tasks one by one; there may be older ones.',
  count: 'How many tasks there are in all; Swarm keeps five a slot.',
};

const taskPattern = {
  state: 'The state that its node reports.',
  desired: 'The state that the manager wants.',
  exit: 'The exit code of a task that is over.',
  error: 'Part of its error, or a regular expression.',
  image: 'Its image, with the tag and without the digest.',
  node: 'The name of its node.',
  made: 'When it was made: with the service itself, later, before the step began, or in the step.',
  since: '`step`: it came into its state after the step began.',
};

const update = {
  update: 'A service: its last rolling update, as it went.',
  from: 'The image that the update led away from: then that one is meant, whatever came after it.',
  to: 'The image that it led to.',
  state: 'How far the update came.',
  order: 'Which task of a slot went first, in every slot.',
  parallelism: 'How many tasks were in the making at a time, and the setting: exactly or in a range such as `"<=2"`.',
  gap: 'From one task running to the creation of the next, the least seen.',
  message: "Part of Swarm's own message, or a regular expression.",
  since: '`step`: it began after the step did.',
};

const http = {
  http: 'A URL, asked from the manager; braces are expanded: `http://docker-node{1,2,3}:8000/`.',
  status: 'The status of every answer.',
  body: 'The whole body of every answer, or a regular expression: `/^Hello/`.',
  answeredBy: 'How many different containers of the swarm answered, over all URLs.',
  'answered-by': 'The same as `answeredBy`.',
  requests: 'Requests to each URL: 1, or 10 with `answeredBy`.',
  answers: '`false`: nothing may answer.',
};

const nodes = { nodes: 'How many nodes of the swarm are in a state or role.' };

const nodeCounts = {
  ready: 'Nodes that are ready.',
  down: 'Nodes that are down.',
  drained: 'Nodes that are to run no tasks: their availability is `drain`.',
  managers: 'Nodes that are managers.',
  workers: 'Nodes that are workers.',
};

const absent = { absent: 'There is no such service, and no task of it is left.' };

const absence = {
  service: 'The name of a service.',
  containers: '`true`: no container of it is left either, on any node.',
  beside: 'A service that must be there all the same, so that an empty swarm does not pass.',
};

export const format = {
  frontMatter,
  needs,
  owns,
  check,
  judged,
  service,
  specification,
  updateSettings,
  healthSettings,
  mounted,
  tasks,
  taskGroup,
  containers,
  history,
  taskPattern,
  update,
  http,
  nodes,
  nodeCounts,
  absent,
  absence,
};
