import { UpdateOrder, TaskState, UpdateState, Cluster } from './index.js';
import { use } from 'chai';

/** What `expect` of a swarm can be followed by, for the compiler. The lab format says what each of it means. */

/** A number, or a range such as `'>=2'`. */
type Count = number | string;
/** An exact text, or a regular expression. */
type Text = string | RegExp;
/** Judged as soon as the sentence is complete, until it holds or its time is over. Rejects with an AssertionError. */
interface Claim extends Promise<void> {
    /** How long to wait until it holds: `'90s'`. */
    within(duration: string): this;
    /** How long it must stay so: `'5s'`. */
    for(duration: string): this;
}
interface RunClaim extends Claim {
    /** The image of each of them. */
    of(image: string): this;
    /** On how many different nodes, or exactly which. */
    on(nodes: Count | string[]): this;
}
interface AbsentClaim extends Claim {
    /** Also no container of it, on any node. */
    withContainers(): this;
}
interface TaskGroup {
    count?: Count;
    image?: string;
    nodes?: Count | string[];
}
type Tasks = Partial<Record<TaskState, Count | TaskGroup | TaskGroup[]>>;
interface UpdateSettings {
    parallelism?: Count;
    /** `'10s'`, or a range such as `'>=10s'`. */
    delay?: string;
    order?: UpdateOrder;
    'failure-action'?: 'pause' | 'continue' | 'rollback';
    monitor?: string;
    'max-failure-ratio'?: number;
}
interface Specification {
    mode?: 'replicated' | 'global';
    /** `2`, or `'2/2'`. */
    replicas?: Count;
    image?: string;
    ports?: string[];
    labels?: Record<string, string>;
    update?: UpdateSettings;
    rollback?: UpdateSettings;
    health?: {
        cmd?: string;
        interval?: string;
        timeout?: string;
        retries?: Count;
        'start-period'?: string;
    } | 'none';
}
interface PastTask {
    state?: TaskState;
    desired?: TaskState;
    exit?: number;
    error?: Text;
    image?: string;
    node?: string;
}
interface History {
    /** `any`, `every`, a slot's number, or a node's name for a global service. */
    slot: number | string;
    shows?: PastTask[];
    count?: Count;
}
interface Update {
    state?: UpdateState;
    order?: UpdateOrder;
    parallelism?: Count;
    /** A range over durations, such as `'>=10s'`. */
    gap?: string;
    message?: Text;
}
interface Answer {
    status?: number;
    body?: Text;
    answeredBy?: Count;
    requests?: number;
}
interface Nodes {
    ready?: Count;
    down?: Count;
    managers?: Count;
    workers?: Count;
}
declare global {
    namespace Chai {
        interface Assertion {
            /** There is such a service. */
            created: Claim;
            /** There is no such service, and no task of it. */
            absent: AbsentClaim;
            replicated: Claim;
            global: Claim;
            /** So many tasks run, and no others. */
            run(count: Count): RunClaim;
            /** Exactly these ports are published: `'8000:5000'`. Without any: none. */
            publish(...ports: string[]): Claim;
            /** What the service's specification says, and how many of its replicas run. */
            spec(specification: Specification): Claim;
            /** How many tasks are in a state. */
            tasks(states: Tasks): Claim;
            /** Its containers, on every node. */
            containers(what: {
                running?: Count;
                named?: 'task.id';
            }): Claim;
            /** The last rolling update, as it went. */
            updated(how: Update): Claim;
            /** The tasks of a slot, newest first; a list alone is of any slot. */
            history(tasks: PastTask[] | History): Claim;
            /** What answers, to every request. */
            answer(what?: Answer): Claim;
            /** Nothing answers. */
            silent: Claim;
            /** How many nodes of the swarm are in a state or role. */
            nodes(counts: Nodes): Claim;
        }
    }
}

type Plugin = Parameters<typeof use>[0];
/** Teaches chai what can be said of a swarm: `use(swarmlab)`. Failures are told in the language of the environment. */
declare const swarmlab: Plugin;

/** What `expect` is given. How it is judged is private, so that a failed assertion does not print it. */
declare abstract class Subject {
    #private;
    /** What it is called in a lab. */
    readonly name: string;
}
/** A service, there or not. */
declare class Service extends Subject {
}
/** A URL, or several in braces, asked from the manager node. */
declare class Url extends Subject {
}
/** A swarm that is watched: what it did since is known, also where Swarm itself forgot it. */
declare class Swarm extends Subject {
    #private;
    readonly cluster: Cluster;
    service(name: string): Service;
    url(url: string): Url;
    /** Ends the watch. Claims that are not judged yet reject. */
    stop(): void;
}
/** Begins to watch a cluster that is up; one that is given by its name is closed at the end. Throws a BrokenError. */
declare function watch(on?: Cluster | string): Promise<Swarm>;

export { Service, Swarm, Url, swarmlab, watch };
export type { AbsentClaim, Claim, RunClaim };
