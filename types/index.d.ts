/** The states of a task, in swarm's own order: the last six are final. */
declare const taskStates: readonly ["new", "pending", "assigned", "accepted", "preparing", "ready", "starting", "running", "complete", "shutdown", "failed", "rejected", "remove", "orphaned"];
type TaskState = (typeof taskStates)[number];

/** What a check asks for. */

/** `2`, `">=2"`, `"<1"`; durations (`">=10s"`) are ranges over milliseconds. `text` is what the author wrote. */
interface Range {
    op: '=' | '>=' | '<=' | '>' | '<';
    value: number;
    text: string;
}
/** A literal (equal to the whole, trailing newline aside) or, written `/…/`, a regular expression. */
type Pattern = {
    literal: string;
} | {
    regex: string;
    flags: string;
};
type Expectation = ServiceExpectation | TasksExpectation | ContainersExpectation | HistoryExpectation | UpdateExpectation | HttpExpectation | NodesExpectation | AbsentExpectation;
type Kind = Expectation['kind'];
/** The service's own specification, and how many of its replicas run. */
interface ServiceExpectation {
    kind: 'service';
    service: string;
    mode?: 'replicated' | 'global';
    /** `running` and `desired` of `2/2`; for a global service desired is the number of eligible nodes. */
    replicas?: {
        running: number;
        desired: number;
    };
    image?: string;
    /** Exactly these published ports; an empty list: none. */
    ports?: PortSpec[];
    /** Each of these labels with this value; others are free. */
    labels?: Record<string, string>;
    update?: Wanted<UpdateSettings>;
    rollback?: Wanted<UpdateSettings>;
    /** `none`: it has no health check of its own. */
    health?: Wanted<HealthSettings> | 'none';
    /** Exactly these overlay networks, by name; an empty list: none. */
    networks?: string[];
    /** Exactly these secrets and configs, by name or by name and file; an empty list: none. */
    secrets?: (string | Mounted)[];
    configs?: (string | Mounted)[];
    /** True: the engine keeps the specification from before, so it can be rolled back by hand; false: there is none. */
    previous?: boolean | Specification;
    /** It is the very service that was there when the step began; `tasks`: so is each of its tasks. */
    same?: 'service' | 'tasks';
}
/** What of a service's specification from before a change is compared: as of the service itself, and how many replicas it asked for. */
type Specification = Pick<ServiceExpectation, 'image' | 'ports' | 'labels' | 'update' | 'rollback' | 'health' | 'networks' | 'secrets' | 'configs'> & {
    replicas?: number;
};
/** `8000:5000`, `8000:5000/udp`, `8000:5000/tcp/host`. */
interface PortSpec {
    published: number;
    target: number;
    protocol: 'tcp' | 'udp' | 'sctp';
    mode: 'ingress' | 'host';
}
/** A secret or config, and the file that it is in the container, as it was given to docker. */
interface Mounted {
    name: string;
    target: string;
}
/** Settings as they are asked for: of each number exactly this one, or one of a range. */
type Wanted<Settings> = {
    [K in keyof Settings]: Settings[K] | (number extends Settings[K] ? Range : never);
};
/** Only the settings named are compared. Durations in milliseconds. */
interface UpdateSettings {
    parallelism?: number;
    delay?: number;
    order?: UpdateOrder;
    failureAction?: 'pause' | 'continue' | 'rollback';
    monitor?: number;
    maxFailureRatio?: number;
}
type UpdateOrder = 'start-first' | 'stop-first';
interface HealthSettings {
    cmd?: string;
    interval?: number;
    timeout?: number;
    retries?: number;
    startPeriod?: number;
}
/**
 * Counts of a service's tasks by state. For `running`, every running task must match one of the groups; for other states
 * a group counts the tasks that match it and says nothing of the others.
 */
interface TasksExpectation {
    kind: 'tasks';
    service: string;
    groups: Partial<Record<TaskState, TaskGroup[]>>;
}
interface TaskGroup {
    count?: Range;
    image?: string;
    /** How they ended. */
    exit?: number;
    error?: Pattern;
    /** How many different nodes they are on, or exactly which. */
    nodes?: Range | string[];
    made?: Made;
    since?: Since;
}
/**
 * When a task was made. `with-service`: as the service was created; `later`: by whatever happened to it then. `before-step`: before
 * the step began that is judged; `in-step`: since.
 */
type Made = 'with-service' | 'later' | 'before-step' | 'in-step';
/** Since the step began that is judged. */
type Since = 'step';
/** The service's containers, on every node. */
interface ContainersExpectation {
    kind: 'containers';
    service: string;
    running?: Range;
    /** Every container's name is its task's name, a dot and the task's id. */
    named?: 'task.id';
}
/** The tasks of a slot, newest first. `shows` matches the newest tasks one by one; `count` is how many there are in all. */
interface HistoryExpectation {
    kind: 'history';
    service: string;
    /** A slot's number; for a global service the name of a node. */
    slot: 'any' | 'every' | number | string;
    shows: TaskPattern[];
    count?: Range;
}
interface TaskPattern {
    state?: TaskState;
    desired?: TaskState;
    exit?: number;
    /** A literal here is a part of the error, case counts. */
    error?: Pattern;
    image?: string;
    node?: string;
    made?: Made;
    /** When it came into its state. */
    since?: Since;
}
/** The last rolling update, from the tasks' own timestamps. */
interface UpdateExpectation {
    kind: 'update';
    service: string;
    /** The images of the roll-out that is meant, wherever it is in what is known; absent: the last update. */
    from?: string;
    to?: string;
    state?: UpdateState;
    order?: UpdateOrder;
    /** The most tasks in the making at one time. */
    parallelism?: Range;
    /** From one task running to the creation of the next, the least seen. */
    gap?: Range;
    /** Part of the engine's own message, or a regular expression. */
    message?: Pattern;
    /** When it began. */
    since?: Since;
}
type UpdateState = 'updating' | 'paused' | 'completed' | 'rollback_started' | 'rollback_paused' | 'rollback_completed';
/** Asked from the manager node. Every answer to every URL must match. */
interface HttpExpectation {
    kind: 'http';
    /** Braces already expanded. */
    urls: string[];
    /** Requests to each URL. */
    requests: number;
    status?: number;
    body?: Pattern;
    /** How many different containers of the swarm answered, over all URLs. */
    answeredBy?: Range;
    /** `false`: nothing may answer. */
    answers: boolean;
}
interface NodesExpectation {
    kind: 'nodes';
    ready?: Range;
    down?: Range;
    /** Nodes that are to run no tasks. */
    drained?: Range;
    managers?: Range;
    workers?: Range;
}
interface AbsentExpectation {
    kind: 'absent';
    service: string;
    /** Also no container of it, running or stopped, on any node. */
    containers: boolean;
    /** A service that must be there all the same: without it an empty swarm would do. */
    beside?: string;
}

/** A lab, as it is written and as it is read. */

/** Where something stands in a file, both counted from 1. */
interface Place {
    file: string;
    line: number;
}
/** Something wrong with a file its author wrote. `id` is stable and names the kind of problem. */
interface Problem extends Place {
    id: string;
    severity: 'error' | 'warning';
    message: string;
}
interface Lab {
    id: string;
    /** The number of its folder, `03-rolling-update` -> 3; absent for a file outside `labs/`. */
    number?: number;
    title: string;
    minutes: number;
    /** What its author says its checks are worth in all. */
    points?: number;
    /** True for a lab that is run only where it is named. */
    bonus?: true;
    /** No hints, no solutions, a time limit, and checks that a student does not see. */
    mode?: 'exam';
    /** What each of its parameters may be; absent where it has none. */
    parameters?: Record<string, string[]>;
    /** True where parameters are drawn from the code of a student's sheet, which an instructor's secret makes. */
    code?: true;
    /** That code, where it is known. */
    sheetCode?: string;
    /** What its parameters are for the student that it was read for. */
    drawn?: Record<string, string>;
    file: string;
    needs: LabNeeds;
    owns: {
        /** Names of services; one that ends in `*` stands for all that begin with the rest. */
        services: string[];
        /** Names of stacks: all that `docker stack deploy` makes under them. */
        stacks?: string[];
    };
    /** True for Markdown that was not written for us: it is run as far as its commands can. */
    tutorial?: true;
    steps: Step[];
}
interface LabNeeds {
    /** `none`: the engines run but are not joined. */
    swarm: 'ready' | 'none';
    /** How many nodes the swarm has, and how many of them, the first, manage it. */
    nodes: number;
    managers: number;
    images: string[];
}
/** One `##` heading and all below it. Blocks are in the order in which they run: a solution before the checks of its step. */
interface Step {
    id: string;
    title: string;
    line: number;
    blocks: Block[];
    hints: string[];
    /** True for a challenge: a goal with checks, hints and a solution. */
    challenge: boolean;
}
type Block = Command | Check;
/** One script to run on one node: a `sh` fence, or one prompt of a `console` fence. */
interface Command extends Place {
    type: 'command';
    script: string;
    /** A node's name; absent: the manager. */
    node?: string;
    timeout: number;
    /** The exit code the author expects. */
    exit: number;
    /** Name of the variable that keeps the standard output, trimmed, for later commands. */
    capture?: string;
    /** The lines a `console` fence shows below the prompt; absent for a `sh` fence. */
    output?: ConsoleOutput;
    /** What it does to the engine of its node, on purpose: from a command that stops one to one that starts it, silence is no failure. */
    engine?: 'stops' | 'starts';
    /** Why it cannot be run, as far as the file tells; only in a tutorial. */
    obstacle?: Obstacle;
    /** Files that the page gives above and this needs; only in a tutorial. */
    files?: GivenFile[];
    /** True inside `<details><summary>Solution</summary>`. */
    solution: boolean;
}
interface ConsoleOutput extends Place {
    lines: string[];
    /** True where the lines are all that a terminal showed: standard error as well, and the failure of the command. */
    terminal?: true;
}
/** A line of an output as it should be shown: one that stays, by its place among those shown, or another. */
type FreshLine = {
    keep: number;
} | {
    text: string;
};
/** A file that a page asks its reader to save. */
interface GivenFile {
    /** As a path from where its commands are typed. */
    name: string;
    /** Of what it holds. */
    line: number;
    text: string;
}
/** Why a tutorial's command is not run. `what` is the part of it that is to blame, or a thing by its name. */
interface Obstacle {
    kind: ObstacleKind;
    what: string;
    /** What kind of thing is missing, or exists. */
    thing?: ThingKind;
    /** Of the command that would have made what is missing. */
    line?: number;
    /** What of others it would remove, stop or change; the first of them where they are many. */
    others?: Other[];
    /** How many they are in all. */
    count?: number;
}
/** Something that a tutorial did not make. */
interface Other {
    kind: OtherKind;
    name: string;
    /** Where it is, of what nodes have for themselves. */
    node?: string;
}
/** `swarm` is what all nodes share; `machine` is whatever a program can reach that nobody can read. */
type OtherKind = 'service' | 'container' | 'volume' | 'network' | 'secret' | 'config' | 'image' | 'stack' | 'node' | 'swarm' | 'file' | 'machine';
/** What commands make and speak of by name; `nodes` and `tasks` are all that the swarm has, `machine` is where one types. */
type ThingKind = 'service' | 'network' | 'volume' | 'secret' | 'config' | 'stack' | 'container' | 'image' | 'file' | 'variable' | 'nodes' | 'tasks' | 'machine';
type ObstacleKind = 
/** Something that the reader has to put in. */
'placeholder'
/** A variable that nothing sets. */
 | 'unset'
/** An address, a token or an id of the author's own machines. */
 | 'foreign' | 'terminal' | 'endless' | 'internet'
/** It sets up the machine itself: its network, its kernel. */
 | 'host'
/** It reaches beyond what the tutorial made, and nobody allowed that. */
 | 'destroys'
/** It needs what a command above was allowed to remove. */
 | 'gone'
/** It stands in a tab beside the one that is run. */
 | 'alternative'
/** Typed into a shell of Windows, or inside a container. */
 | 'windows' | 'container'
/** A node that the cluster does not have; an image that nobody has; a program that the node lacks. */
 | 'node' | 'image' | 'program'
/** Something that an earlier command would have made, or changed. */
 | 'missing' | 'unchanged'
/** It makes what is there already. */
 | 'exists'
/** It shows which tasks a node has, which is for the swarm to choose; containers that are gone by now; not what was there before. */
 | 'placement' | 'over' | 'beside';
/** One item of a `yaml check` fence. */
interface Check extends Place {
    type: 'check';
    expect: Expectation;
    within: number;
    /** How long it must stay true once it holds. */
    for: number;
    points: number;
    /** Told when it does not hold: whatever differs, or with the keys alone to which it is said. */
    hint?: string | Readonly<Record<string, string>>;
    /** It stands in the marking file, which students do not have. */
    hidden?: true;
}
/** A lab's prose, without what is shown only when it is asked for: hints, solutions, checks. */
interface Reading {
    /** Above the first step. */
    intro: Passage[];
    /** Those of the lab, in its order; their headings are titles of theirs. */
    steps: Passage[][];
}
/** A block of prose. */
type Passage = {
    type: 'heading' /** True for the title of all. */;
    title: boolean;
    text: Inline[];
} | {
    type: 'paragraph';
    text: Inline[];
}
/** `node` is where its commands belong; absent: the manager. */
 | {
    type: 'code';
    language: string;
    lines: string[];
    node?: string;
}
/** `start` is the first number; absent: it is not numbered. */
 | {
    type: 'list';
    start?: number;
    items: Passage[][];
} | {
    type: 'table';
    head: Inline[][];
    rows: Inline[][][];
} | {
    type: 'quote';
    passages: Passage[];
} | {
    type: 'rule';
};
/** Words in a block that look alike. */
interface Inline {
    text: string;
    strong?: boolean;
    emphasis?: boolean;
    code?: boolean;
    /** Where it leads. */
    link?: string;
}

/** What was observed of a swarm. A moment is milliseconds since the epoch on the engine's clock, with fractions. */

/** The swarm at one moment, and what the recorder kept of the time before it. */
interface Observation {
    /** The engine's clock. */
    at: number;
    /** False where the manager's engine is not part of a swarm: every list below is empty then. */
    swarm: boolean;
    nodes: NodeSeen[];
    services: ServiceSeen[];
    /** What the API shows now. */
    tasks: TaskSeen[];
    /** Every task seen since watching began, in its latest known form: those of `tasks`, and those erased since. */
    history: TaskSeen[];
    /** When the recorder began to watch; absent when nothing but the API is known. */
    watchedSince?: number;
    /**
     * Milliseconds by which a moment that a node told may differ from the manager's clock, more or less: clocks can be compared only
     * as exactly as answers travel. Absent where all nodes share one clock.
     */
    clocksWithin?: number;
    /** How many tasks of a slot the swarm keeps in all, where somebody told it to keep fewer than it does unasked. */
    historyLimit?: number;
    /** Containers of swarm tasks, on every node that was asked. */
    containers: ContainerSeen[];
    /** Nodes whose engine did not answer when asked for containers: no claim about them is possible. */
    silent: string[];
    /** Answers to the requests of an `http` expectation; absent when none was asked. */
    answers?: HttpAnswer[];
    /** When the step began that is judged; absent where nobody knows. */
    stepBegan?: Beginning;
}
/**
 * When a step began, on the engine's clock: not before `after`, and at the latest `by`. Whoever runs a step knows it exactly; who
 * watches a person knows when the step before it was seen to hold. Where `by` is absent all that is known is that it was later.
 */
interface Beginning {
    after: number;
    by?: number;
}
/**
 * What the kit itself did of a lab in a swarm, with `run` or on the way to a step: moments on the engine's clock, and the ids of steps.
 * Without `steps` it is the whole lab, without `until` the kit was stopped before it could say that it was done.
 */
interface KitsWork {
    from: number;
    until?: number;
    steps?: string[];
}
/** What is asked only where something is wrong, to find its cause. What did not answer is not in it. */
interface Evidence {
    /** The names of the images that a node has. */
    images: {
        node: string;
        names: string[];
    }[];
    /** The last probe of each container of the services in question that was probed. */
    probes: ProbeSeen[];
    /** The TCP ports at which a running container of these services can be reached. */
    listening: {
        taskId: string;
        ports: number[];
    }[];
}
/** What a health check's command did. */
interface ProbeSeen {
    taskId: string;
    /** What the engine makes of this probe and those before it; it stays when the container has ended. */
    health: Health;
    /** -1 where it was cut short. */
    exit: number;
    output: string;
}
interface NodeSeen {
    id: string;
    name: string;
    role: 'manager' | 'worker';
    state: 'ready' | 'down' | 'disconnected' | 'unknown';
    availability: 'active' | 'pause' | 'drain';
    leader: boolean;
    /** When it joined. One that left and joined again is listed twice, both times `ready` for some seconds. */
    joinedAt: number;
    /** What a constraint may ask of it, beside its name and role: labels of the swarm, of its engine, and its platform. Absent where there is none. */
    labels?: Record<string, string>;
    engineLabels?: Record<string, string>;
    os?: string;
    arch?: string;
    /** How much it has to give, in processors and in bytes; absent where it does not tell. */
    cpus?: number;
    memory?: number;
}
/** What keeps a node from its work though it is there. */
type Hindrance = {
    node: string;
} & ({
    kind: 'silent';
    why: string;
} | {
    kind: 'disk';
    folder: string;
} | {
    kind: 'apart';
    from: string[];
} | {
    kind: 'down';
    state: string;
} | {
    kind: 'programs';
    why: string;
});
/** One thing in a swarm, beside services, that is not as a new swarm has it, and docker's command that mends it. */
type Unusual = {
    kind: 'history';
    limit: number;
    next: string;
} | {
    kind: 'heartbeat';
    seconds: number;
    next: string;
} | {
    kind: 'autolock';
    next: string;
}
/** Its addresses stay for its life. */
 | {
    kind: 'pool';
    next?: undefined;
}
/** The entry of a node from before it left and joined again. */
 | {
    kind: 'former';
    node: string;
    id: string;
    next: string;
} | {
    kind: 'availability';
    node: string;
    availability: 'pause' | 'drain';
    next: string;
} | {
    kind: 'labels';
    node: string;
    labels: string[];
    next: string;
};
interface ServiceSeen {
    id: string;
    name: string;
    createdAt: number;
    updatedAt: number;
    mode: 'replicated' | 'global' | 'replicated-job' | 'global-job';
    /** The number asked for; absent for a global service. */
    replicas?: number;
    /** Without digest. */
    image: string;
    ports: PortSpec[];
    labels: Record<string, string>;
    /** Names of the overlay networks it is on, beside ingress, and of what its tasks are given; absent where there are none. */
    networks?: string[];
    secrets?: string[];
    configs?: string[];
    /** The files that secrets and configs are in the container; absent where there are none, or nobody looked. */
    secretFiles?: Mounted[];
    configFiles?: Mounted[];
    /** Which nodes it may run on, as written: `node.labels.disk==ssd`; absent where there are none. */
    constraints?: string[];
    /** When a task that ended is replaced; absent where the engine does not tell. */
    restart?: 'none' | 'on-failure' | 'any';
    /** How long it waits to replace one, in milliseconds, and how often it may; absent where nothing is said of it, or no limit set. */
    restartDelay?: number;
    restartAttempts?: number;
    /** What each task keeps for itself, in processors and in bytes; absent where it is nothing. */
    reserved?: {
        cpus?: number;
        memory?: number;
    };
    /** How many of its tasks a node may run; absent where there is no limit. */
    maxPerNode?: number;
    update: UpdateSettings;
    rollback: UpdateSettings;
    health?: HealthSettings;
    updateStatus?: {
        state: UpdateState;
        message: string;
        startedAt?: number;
        completedAt?: number;
    };
    /** True once it was updated: the engine keeps its specification from before. */
    hasPrevious: boolean;
    /** That specification; absent also where it is not known. */
    previous?: SpecificationSeen;
}
/** What somebody asked for, as the engine keeps it. */
type SpecificationSeen = Omit<ServiceSeen, 'id' | 'createdAt' | 'updatedAt' | 'updateStatus' | 'hasPrevious' | 'previous'>;
interface TaskSeen {
    id: string;
    serviceId: string;
    service: string;
    /** Absent for a task of a global service: `nodeName` stands for it. */
    slot?: number;
    nodeId: string;
    nodeName: string;
    desired: TaskState;
    state: TaskState;
    /** The moment of `state`. */
    since: number;
    createdAt: number;
    /** Without digest. */
    image: string;
    /** A digest of all that it was made from: what it does not hold, such as published ports, is not the task's own. */
    spec?: string;
    /**
     * What the container's image really holds: the kit's tag of that content, or `other` where it is not the kit's.
     * Absent where it cannot be known (container gone, or an image that the kit did not load).
     */
    content?: string;
    message: string;
    error: string;
    exit?: number;
    containerId?: string;
    /** States the recorder saw it in, oldest first. */
    seen: TaskMoment[];
    /** When the API was first seen without it; absent while it is there. */
    erasedAt?: number;
}
/** What a task was like for some time: a new one begins with another state, desired state or health. */
interface TaskMoment {
    state: TaskState;
    desired: TaskState;
    /** The moment of `state`, as its node told it. */
    since: number;
    /** When the recorder first saw the task so: only that tells when `desired` or `health` changed. */
    noticedAt?: number;
    /** Of its container, where that has a health check. */
    health?: Health;
    /** How many probes failed in a row. */
    failingStreak?: number;
}
type Health = 'starting' | 'healthy' | 'unhealthy';
interface ContainerSeen {
    node: string;
    id: string;
    name: string;
    state: string;
    service: string;
    taskId: string;
    taskName: string;
    image: string;
    imageId: string;
    health?: Health;
    failingStreak?: number;
}
interface HttpAnswer {
    url: string;
    /** Absent where nothing answered: `error` says why. */
    status?: number;
    body: string;
    error?: string;
}

/** What was run and what it is worth, and the report: its JSON is a contract, schema 1. */

/** What one command did. */
interface CommandRun {
    /** Where it is not the lab's: the marking file of an exam. */
    file?: string;
    line: number;
    node: string;
    script: string;
    /** -1 where it was not run. */
    exit: number;
    seconds: number;
    /** When it was started; absent where nobody watched the engine's clock. */
    startedAt?: number;
    stdout: string;
    stderr: string;
}
/**
 * What one judgement of one expectation says. `keys` are the expectation's keys that are not met, each once, as a lab writes
 * them (`replicas`, `update.delay`); a service that does not exist is `service`. `converging` is set where the swarm is still
 * on its way and why.
 */
type Judgement = {
    holds: true;
    expected: string;
    actual: string;
    source: Source;
} | {
    holds: false;
    expected: string;
    actual: string;
    why: string;
    keys: string[];
    source: Source;
    converging?: string;
    deadEnd?: DeadEnd;
    /** True where no command can make it right, only the step begun anew. */
    lasting?: true;
};
/** Nothing that is on its way will make it right. */
interface DeadEnd {
    /** Why, where something seems to be on its way. */
    why?: string;
    /** True where nothing but a command can mend it, and nobody is to be waited for. */
    final: boolean;
}
/** Where a fact came from: what the API still shows, or what the recorder kept. */
type Source = 'api' | 'recorded';
/** "The student is wrong" (fail, notYet) and "we broke" (broken) are different types. */
type Verdict = {
    verdict: 'pass';
    expected: string;
    actual: string;
    source: Source;
} | {
    verdict: 'fail';
    expected: string;
    actual: string;
    why: string;
    hint?: string;
    next: string;
} | {
    verdict: 'notYet';
    expected: string;
    actual: string;
    why: string;
    waited: number;
    hint?: string;
    next: string;
} | {
    verdict: 'skipped';
    because: string;
} | {
    verdict: 'broken';
    cause: string;
};
type VerdictName = Verdict['verdict'];
/**
 * A likely mistake, recognized from what the Engine says and never guessed. It changes no verdict. `id` is stable and names
 * the kind of mistake.
 */
interface Diagnosis {
    id: string;
    /** What the Engine says of it, mostly in its own words. */
    says: string;
    /** Why it matters: what follows from it, and what would mend it. */
    matters: string;
    /** The next command. */
    next?: string;
    /** The node on which a docker command of `next` is typed, where it is not the manager; a report has it in the command. */
    node?: string;
}
interface Report {
    schema: 1;
    verdict: VerdictName;
    /** ISO 8601, the checker's clock. */
    startedAt: string;
    seconds: number;
    cluster: ClusterFacts;
    labs: LabReport[];
}
interface ClusterFacts {
    name: string;
    driver: string;
    engineVersion: string;
    /** Who balances published ports: the kernel, or the fallback for kernels without IPVS. */
    mesh: 'ipvs' | 'iptables';
    /** How much longer than the labs say was waited: 1 on nodes of a usual speed. */
    patience: number;
}
interface LabReport {
    id: string;
    title: string;
    file: string;
    verdict: VerdictName;
    seconds: number;
    points: number;
    earned: number;
    /** True for Markdown that was not written for us: commands that could not be run are skipped, and do not fail it. */
    tutorial?: true;
    steps: StepReport[];
    /** Why the lab as a whole could not be judged: it could not be prepared, or the cluster died. */
    cause?: string;
    /** Absent where the lab was not reached. */
    timeline?: Timeline;
}
/** What became of the tasks of a lab's services. Its moments are whole milliseconds since the epoch, on the engine's clock. */
interface Timeline {
    /** `api`: nobody watched, so of each task only its creation and its latest state are known, not what was between them. */
    source: Source;
    /** The start of the lab's first command; where none ran, the creation of the oldest task. */
    from: number;
    /** The end of the lab, or of the check. */
    to: number;
    /** Those that lived between `from` and `to`, oldest first. */
    tasks: TimelineTask[];
    /** The commands of the lab, in the order in which they ran. */
    marks: TimelineMark[];
}
interface TimelineTask {
    id: string;
    service: string;
    /** Absent for a task of a global service: its node stands for it. */
    slot?: number;
    /** Empty for a task that no node was found for. */
    node: string;
    image: string;
    createdAt: number;
    /** Oldest first, each until the next. What was before the first is not known. */
    states: TimelineState[];
    /** When the API was first seen without it: its slot or its service was removed. */
    erasedAt?: number;
    exit?: number;
    error?: string;
}
/** A task's state, desired state and health, and since when they were so together. */
interface TimelineState {
    state: TaskState;
    desired: TaskState;
    since: number;
    /** Of its container, where that has a health check. */
    health?: Health;
    /** How many probes had failed in a row. */
    failingStreak?: number;
}
/** A command that ran. */
interface TimelineMark {
    step: string;
    line: number;
    node: string;
    /** The first line of the script, with those that it goes on in. */
    script: string;
    exit: number;
    verdict: VerdictName;
    from: number;
    to: number;
}
interface StepReport {
    id: string;
    title: string;
    line: number;
    verdict: VerdictName;
    seconds: number;
    points: number;
    earned: number;
    commands: (CommandRun & CommandOutcome)[];
    checks: CheckReport[];
}
/** A command is judged by its exit code and, in a `console` fence, by its output. */
interface CommandOutcome {
    verdict: VerdictName;
    expected: string;
    actual: string;
    why?: string;
    /** True where it did what it should and printed something else than is shown. */
    stale?: true;
    /** As of a check. */
    diagnoses?: Diagnosis[];
    /** Why a tutorial's command was not run, or is not to blame; its verdict is `skipped`. */
    obstacle?: Obstacle;
}
interface CheckReport {
    /** Of a hidden check, the marking file that it stands in; absent: the lab's. */
    file?: string;
    /** Students do not know of it. */
    hidden?: true;
    line: number;
    kind: Kind;
    verdict: VerdictName;
    points: number;
    seconds: number;
    expected: string;
    actual: string;
    why?: string;
    /** The keys of the check that are not met, each once, as the lab writes them; absent where none is known. */
    keys?: string[];
    /** What is known of the cause, the most specific first; absent where nothing is. In a step each is told once, two in all. */
    diagnoses?: Diagnosis[];
    hint?: string;
    next?: string;
    source?: Source;
}

/** The proof that checks can fail. Its JSON is a contract, schema 1. */

/** A script that is run instead of a step's commands, as a student would type it. */
interface ScriptedAnswer extends Place {
    /** The script's name without `.sh`. */
    name: string;
    /** The step's id. */
    step: string;
    /** A node's name; absent: the manager. */
    node?: string;
    /** It stops the engine of its node. */
    engine?: 'stops';
    script: string;
}
/** A mistake that students make: the step's checks must reject it. */
interface WrongAnswer extends ScriptedAnswer {
    kind: 'wrong';
    /** What must be found wrong, all of it. */
    reasons: Reason[];
}
/** Another way to do what the text asks: the step's checks must accept it. */
interface RightAnswer extends ScriptedAnswer {
    kind: 'right';
    /** Why it is right, by the text of the step. */
    why: string;
}
type Answer = WrongAnswer | RightAnswer;
/** A kind of check and the key of it that is not met: `service replicas`, `service update.delay`. */
interface Reason {
    kind: Kind;
    key: string;
}
/** What became of one answer to one step: the untouched swarm, the lab's own solution, or a right or wrong answer beside it. */
interface Trial extends Place {
    lab: string;
    step: string;
    answer: 'untouched' | 'solution' | 'right' | 'wrong';
    /** The right or wrong answer's name. */
    name?: string;
    outcome: TrialOutcome;
    /** Where it is not as it should be. */
    why?: string;
    seconds: number;
    /** The checks as they were judged; none where the step was not reached. */
    checks: CheckReport[];
}
/**
 * `right`: rejected or accepted as it should be. `falsePass`: accepted, or rejected for another reason than the one named.
 * `falseFail`: a solution or a right answer was rejected. `unusable`: the answer's script failed, so it shows nothing.
 */
type TrialOutcome = 'right' | 'falsePass' | 'falseFail' | 'unusable' | 'broken';
interface Proof {
    schema: 1;
    verdict: 'pass' | 'fail' | 'broken';
    seconds: number;
    /** How many wrong answers were tried. */
    wrongAnswers: number;
    /** How many right answers were tried, beside the solutions. */
    rightAnswers: number;
    falsePasses: number;
    falseFails: number;
    trials: Trial[];
    /** Present where steps were tried with one thing changed at a time, in place of answers. */
    mutations?: MutationsReport;
    /** Checks that no wrong answer makes fail. */
    unexercised: (Place & {
        lab: string;
        step: string;
        kind: Kind;
    })[];
}
/** Which changes of a step's right end state its checks do not see. */
interface MutationsReport {
    /** How many were tried, and how many of them a check of the step rejects. */
    tried: number;
    rejected: number;
    /** How many are of what a step left as it was, and are rejected by the checks of an earlier one. */
    rejectedBefore: number;
    /** Rejected by none, rightly: the text leaves them open, as the file beside the lab says. */
    free: MutationSeen[];
    /** Rejected by none, and nobody says why. */
    unseen: MutationSeen[];
    /** Steps that did not come to an end state to change: nothing is known of the rest of their labs. */
    broken: (Place & {
        lab: string;
        why: string;
    })[];
    /** What the files beside the labs say and no mutation needs. */
    stale: Freedom[];
}
/** A mutation that no check of a step rejects. */
interface MutationSeen extends Place {
    lab: string;
    step: string;
    mutation: string;
    /** Why that is right. */
    why?: string;
}
/** What a lab's text leaves open: an entry of the file `free.yaml` beside it. */
interface Freedom extends Place {
    lab: string;
    /** The step's id; absent: all of them. */
    step?: string;
    /** A mutation; `*` in it stands for anything. */
    mutation: string;
    why: string;
}

/** The Docker Engines that nodes can have: each is that of a Debian suite, which has a base image and a node image. */
/** Debian suites by their engine, as MAJOR.MINOR. */
declare const suites: {
    readonly '20.10': "bookworm";
    readonly '26.1': "trixie";
    readonly '28.5': "forky";
};
type EngineVersion = keyof typeof suites;

/** A cluster as the rest of the checker sees it: nodes on which programs can be started. */

/** "Somewhere a program can be started". */
interface ClusterNode {
    name: string;
    /** The address at which other nodes reach it. */
    address: string;
    /** Turns a program of the node into one of this machine, with its standard streams, or with a terminal. */
    enter(argv: string[], terminal?: boolean): string[];
    /** Restarts its engine, and all with it. */
    restart(): Promise<void>;
}
interface Cluster {
    name: string;
    driver: string;
    nodes: ClusterNode[];
    /** How many of the nodes, the first, manage the swarm where a lab does not ask for another number. */
    managers: number;
    /** The node on which commands run where a lab names none. */
    manager: ClusterNode;
    /** True where its swarm is used as it is: it is never initialised, left, or cleaned beyond what labs own. */
    attached: boolean;
    /** Throws a BrokenError where the swarm that its nodes are in is not the kit's to form or to dissolve. */
    assertOurs(): Promise<void>;
    /** Published port on the manager -> where it is reached from this machine, such as `127.0.0.1:8000`. */
    ports: Map<number, string>;
    /** What another cluster is brought up with, to be like this one. */
    alike: UpOptions;
    /** Reads what reports say of the cluster. */
    facts(): Promise<ClusterFacts>;
    /** How much longer than labs say may be waited here: 1 on nodes of a usual speed, more on slow ones. */
    patience(): Promise<number>;
    /** Brings images that a lab needs and a node lacks, or has with other content, to the nodes. */
    loadImages(images: string[]): Promise<void>;
    /**
     * What an image on a node holds: the kit's name of that content (`simplenode:0.2`), or `other` where it is not the kit's.
     * Undefined where the node no longer has it.
     */
    contentOf(node: ClusterNode, imageId: string): Promise<string | undefined>;
    /** True for the names that the kit's images have on nodes. */
    isKitImage(image: string): boolean;
    close(): void;
}
interface ClusterStatus {
    name: string;
    driver: string;
    /** `up`: all nodes run and are one swarm. `partly`: not all of that. `down`: nothing is there. */
    state: 'up' | 'partly' | 'down';
    nodes: {
        name: string;
        state: string;
        address?: string;
    }[];
    swarm: 'ready' | 'none';
    /** Published port on the manager -> where it is reached on this machine. */
    ports: Record<string, string>;
    facts?: ClusterFacts;
    /** What of its swarm is not as a new one has it; absent where all is. */
    unusual?: Unusual[];
    /** Why a node that runs did not answer, or cannot do its work. */
    problem?: string;
}
/** What a cluster is to be like when it is brought up. What is left out stays as it is; a new cluster gets what is usual. */
interface UpOptions {
    /** How many nodes: a cluster grows, but never shrinks. */
    nodes?: number;
    /** How many of them, the first, manage the swarm. */
    managers?: number;
    /** The Docker Engine on its nodes. */
    engine?: EngineVersion;
    /** The image of its nodes, in place of the one that the kit makes for an engine. */
    nodeImage?: string;
}
/** Told what is being done, in words for a person. */
type OnProgress = (text: string) => void;

/** One thing that the doctor found out about this machine. */
interface Finding extends Wording {
    /** Stable: names the kind of finding. */
    id: string;
    level: Level;
}
type Level = 'ok' | 'note' | 'problem';
interface Wording {
    /** What was found. */
    found: string;
    /** What that means for labs. */
    means: string;
    /** The command that mends it, where one does. */
    next?: string;
}

/** What went wrong, by whose hands: each class has its exit code in the CLI contract. */

/** The person used it wrongly: unknown lab, unknown option value, an invalid file. Exit code 2. */
declare class UsageError extends Error {
    name: string;
}
/** The cluster, an engine or the checker failed, never the student. Exit code 3. `next` is a command worth trying. */
declare class BrokenError extends Error {
    name: string;
    readonly next: string | undefined;
    constructor(message: string, options?: {
        next?: string;
        cause?: unknown;
    });
}
/** The person pressed Ctrl-C, or the process was asked to end. Exit code 130. */
declare class Interrupted extends Error {
    name: string;
    constructor();
}

/** What only a cluster can tell: that a service answers on every node, and what is free where its nodes are kept. */

/** How a trial is interrupted. What it made is removed all the same, so that has to come to its end. */
interface Interruption {
    signal: AbortSignal;
    toItsEnd(work: () => Promise<void>): Promise<void>;
}

/** Looks at the machine, and, unless `quick`, tries a service, on a cluster made for it where none is up. */
declare function doctor(name: string, quick: boolean, onProgress: OnProgress, interruption?: Interruption): Promise<Finding[]>;

/** Brings a cluster up, from nothing or from what there is of it, and opens it. Where it is aborted, what was made is undone first. */
declare function up(name: string, onProgress: OnProgress, options?: UpOptions, signal?: AbortSignal): Promise<Cluster>;
/** Opens a cluster that is up. Throws a BrokenError that names the next command where it is not. */
declare function open(name: string): Promise<Cluster>;
/** Removes a cluster, with `purge` also the images kept for the next one; resolves with what was removed. */
declare function down(name: string, { purge }?: {
    purge?: boolean | undefined;
}): Promise<string[]>;
/** What there is of a cluster. */
declare function status(name: string): Promise<ClusterStatus>;

/** Watches a swarm and keeps every task state it sees. Events wake it, polling is the net. */

interface Recorder {
    /** A look that began after this call. */
    now(): Promise<Observation>;
    /** The next look, whenever it comes. */
    next(): Promise<Observation>;
    /** The services as they are now, which costs far less than a look at everything. */
    services(): Promise<ServiceSeen[]>;
    /** What the URLs of an expectation answer, asked from the manager node. Throws a BrokenError where it cannot ask. */
    answers(expectation: HttpExpectation, signal?: AbortSignal): Promise<HttpAnswer[]>;
    /** The engine's clock. */
    clock(): number;
    /** Every task seen until now, those erased since too, oldest first. Asks nobody. */
    recorded(): TaskSeen[];
    /** Throws a BrokenError that names the node where an engine does not answer any more, or a node cannot do its work. */
    assertAlive(): Promise<void>;
    /** From now on the node may be silent: its engine is stopped on purpose. What only its engine could tell is not known then. */
    excuse(node: string): void;
    /** The node's engine was started again. Resolves when it answers; from then on its silence is a failure. */
    expectAgain(node: string): Promise<void>;
    /** The names of those that may be silent. */
    excused: ReadonlySet<string>;
    /** Aborted, with a BrokenError that names the node, when an engine stops answering. */
    broken: AbortSignal;
    stop(): void;
}

/** How text for people is written: with or without colour, and how wide. */
interface Style {
    colour: boolean;
    /** Columns. */
    width: number;
}

/** The report as JSON, schema 1, ending in a line end. */
declare function toJson(report: Report): string;

/**
 * JUnit XML as CI systems read it: a suite a lab, a case a command or a check. Names of cases are the same in every language,
 * since CI systems know a case by its name from one run to the next; why one did not pass is told in the language spoken.
 */

/** The report as JUnit XML. */
declare function toJunit(report: Report): string;

/** What a command's judgement says. */
type CommandJudgement = {
    holds: true;
    expected: string;
    actual: string;
} | {
    holds: false;
    expected: string;
    actual: string;
    why: string;
    /** True where it did what it should and printed something else than is shown. */
    stale?: true;
};

/** Judges a command by its exit code and, where the lab shows its output, by that. */
declare function judgeCommand(command: Command, run: CommandRun): CommandJudgement;

/** Holds one expectation against what was seen of the swarm. */
declare function judge(expectation: Expectation, seen: Observation): Judgement;

/** One line that editors and terminals turn into a link: `labs/x/lab.md:12: error: … (id)`. */
declare function formatProblem(problem: Problem): string;

/** The report as one HTML file: no network, no script, for screens of any width and for paper. */

/** The report as an HTML document, which is well-formed XML too. */
declare function toHtml(report: Report): string;

/** Timelines as one SVG file: those of all labs of a report, with their legends and the commands they mark. */

/** The timelines of a report as an SVG document that needs nothing else. */
declare function toSvg(report: Report): string;

/** What a run tells while it goes on, for whoever shows it. */

type RunEvent = {
    type: 'lab';
    lab: Lab;
    index: number;
    of: number;
} | {
    type: 'preparing';
    what: string;
} | {
    type: 'step';
    lab: Lab;
    step: Step;
    index: number;
} | {
    type: 'command';
    command: Command;
    node: string;
} | {
    type: 'output';
    text: string;
} | {
    type: 'commandDone';
    command: StepReport['commands'][number];
} | {
    type: 'checking';
    check: Check;
    judgement: Judgement;
    seen: Observation;
    seconds: number;
} | {
    type: 'checked';
    check: CheckReport;
} | {
    type: 'stepDone';
    step: StepReport;
} | {
    type: 'labDone';
    lab: LabReport;
} | {
    type: 'done';
    report: Report;
};
/** `lab` is the one that the event is about, where several are run at once. */
type OnEvent = (event: RunEvent, lab?: Lab) => void;

/** Judging checks until they hold or their time is over. */

/**
 * `deadline`: until a check's own deadline. `converging`: only as long as the swarm is still on its way. `none`: what does not
 * hold at once, and for as long as it must, fails.
 */
type Patience = 'deadline' | 'converging' | 'none';

/** Whether a command may be run: one that reaches beyond what the page made is asked about, and by itself never run. */

/** What is asked before a command is run that would take something from others. */
interface DestroyQuestion {
    command: Command;
    obstacle: Obstacle;
}
/** True where a person allows it. */
type MayDestroy = (question: DestroyQuestion) => Promise<boolean>;

/** One lab on one cluster. */

interface RunOptions {
    onEvent: OnEvent;
    /** Aborted on Ctrl-C: what runs is stopped, and Interrupted thrown. */
    signal: AbortSignal;
    /** True: goes on after commands that only print something else than is shown. */
    pastStale?: boolean;
    /** Asked before a tutorial's command touches what it did not make; nobody allows that by default. */
    mayDestroy?: MayDestroy;
}

interface LabFile {
    /** As a person would write it from where they are. */
    file: string;
    lab?: Lab;
    problems: Problem[];
}
/** For whom labs are read. */
interface Reader {
    /** Whose variant: a student's id. By default that of a student called `example`. */
    student?: string | undefined;
    /**
     * Exams with their solutions and hidden checks: `true` from the files beside them, where they are there; else from this folder,
     * where they must be. By default without.
     */
    marking?: true | string | undefined;
    /** Where the secret of an exam is, in the same way, for who wants nothing else of its marking file. */
    secret?: true | string | undefined;
    /** The code of the student's own sheet, as they typed it. */
    code?: string | undefined;
}

/** The kit's labs, in order; a folder `labs` below the current one comes before the kit's own. */
declare function kitLabs(reader?: Reader): Promise<LabFile[]>;
/** The labs a person named by id, number, folder or path; all of the kit's where none is named. Throws a UsageError. */
declare function findLabs(words: readonly string[], reader?: Reader): Promise<LabFile[]>;
/** The labs, all of them valid. Throws a UsageError with every problem of every one that is not. */
declare function validLabs(words: readonly string[], reader?: Reader): Promise<Lab[]>;

/** The recipe: prepare, run, observe, judge, record. */

/**
 * Runs every command of these labs and judges every check: in order on one cluster, or on several at once, the longest labs
 * first. Throws only Interrupted: what breaks is in the report, and leaves the other clusters at work.
 */
declare function runLabs(labs: Lab[], on: Cluster | Cluster[], options: RunOptions): Promise<Report>;
interface CheckOptions extends RunOptions {
    patience: Patience;
}
/** Judges steps of a lab at once, and runs nothing. Of an exam no causes are told. */
declare function checkLab(lab: Lab, which: Step | readonly Step[], cluster: Cluster, options: CheckOptions): Promise<Report>;

/** The public surface: what `import … from 'swarmlab'` gives. Anything else may change without notice. */

/**
 * Reads a lab as a student is given it, by default as one called `example`. `problems` holds all that is wrong with it, in the file's order;
 * `lab` is there when nothing is an error.
 */
declare const parseLab: (text: string, file: string, student?: string) => {
    lab?: Lab;
    problems: Problem[];
};
/** Begins to watch a cluster. Throws a BrokenError where an engine does not answer. */
declare const record: (cluster: Cluster) => Promise<Recorder>;
/** The report as text for a terminal: what labs and nodes put into it does nothing there. */
declare const toText: (report: Report, style: Style) => string;

export { BrokenError, Interrupted, UsageError, checkLab, doctor, down, findLabs, formatProblem, judge, judgeCommand, kitLabs, open, parseLab, record, runLabs, status, toHtml, toJson, toJunit, toSvg, toText, up, validLabs };
export type { AbsentExpectation, Answer, Beginning, Block, Check, CheckOptions, CheckReport, Cluster, ClusterFacts, ClusterNode, ClusterStatus, Command, CommandJudgement, CommandOutcome, CommandRun, ConsoleOutput, ContainerSeen, ContainersExpectation, DeadEnd, DestroyQuestion, Diagnosis, Evidence, Expectation, Finding, Freedom, FreshLine, GivenFile, Health, HealthSettings, Hindrance, HistoryExpectation, HttpAnswer, HttpExpectation, Inline, Judgement, Kind, KitsWork, Lab, LabFile, LabNeeds, LabReport, Made, MayDestroy, Mounted, MutationSeen, MutationsReport, NodeSeen, NodesExpectation, Observation, Obstacle, ObstacleKind, OnEvent, OnProgress, Other, OtherKind, Passage, Patience, Pattern, Place, PortSpec, ProbeSeen, Problem, Proof, Range, Reader, Reading, Reason, Recorder, Report, RightAnswer, RunEvent, RunOptions, ScriptedAnswer, ServiceExpectation, ServiceSeen, Since, Source, Specification, SpecificationSeen, Step, StepReport, Style, TaskGroup, TaskMoment, TaskPattern, TaskSeen, TaskState, TasksExpectation, ThingKind, Timeline, TimelineMark, TimelineState, TimelineTask, Trial, TrialOutcome, Unusual, UpOptions, UpdateExpectation, UpdateOrder, UpdateSettings, UpdateState, Verdict, VerdictName, Wanted, WrongAnswer };
