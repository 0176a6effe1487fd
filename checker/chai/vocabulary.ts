/** What each word says, as an author of a lab would write it. `assertions.ts` tells the compiler what may be said. */
import type { Answer, Count, History, Nodes, PastTask, Specification, Tasks, Update } from './assertions.ts';
import type { Raw } from './claim.ts';

/** Of a service. */
export const ofService = {
  methods: {
    run: (tasks: string, count: Count): Raw => ({ tasks, running: { count } }),
    publish: (service: string, ...ports: string[]): Raw => ({ service, ports }),
    spec: (service: string, specification: Specification): Raw => ({ ...specification, service }),
    tasks: (tasks: string, states: Tasks): Raw => ({ ...states, tasks }),
    containers: (containers: string, what: object): Raw => ({ ...what, containers }),
    updated: (update: string, how: Update): Raw => ({ ...how, update }),
    history: (history: string, past: PastTask[] | History): Raw => ({
      ...(Array.isArray(past) ? { slot: 'any', shows: past } : past),
      history,
    }),
  },
  properties: {
    created: (service: string): Raw => ({ service }),
    absent: (service: string): Raw => ({ absent: { service } }),
    replicated: (service: string): Raw => ({ service, mode: 'replicated' }),
    global: (service: string): Raw => ({ service, mode: 'global' }),
  },
};

/** Of a URL. */
export const ofUrl = {
  methods: { answer: (http: string, what: Answer = {}): Raw => ({ ...what, http }) },
  properties: { silent: (http: string): Raw => ({ http, answers: false }) },
};

/** Of the swarm. */
export const ofSwarm = {
  methods: { nodes: (_: string, nodes: Nodes): Raw => ({ nodes }) },
  properties: {},
};
