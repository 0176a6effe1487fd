import { count } from './grammar.ts';

export const run = {
  otherSteps: (here: number, original: string, there: number) =>
    `this lab has ${count(here, 'step')}, and ${original} has ${there}`,
  noCluster: 'no cluster to run labs on',
  noLab: (word: string, near: string | undefined, ids: string[]) =>
    `no lab '${word}'${near === undefined ? '' : `: did you mean '${near}'?`} (labs: ${ids.join(', ')}, or a path to a Markdown file)`,
  cannotRead: (file: string, why: string) => `${file} cannot be read: ${why}`,
  noSecret: (file: string) =>
    `${file} has \`code: true\`, so its numbers come from the \`secret\` in its marking file, and there is none: name the folder with --marking, or see \`swarmlab exam new\``,
  noCode: (file: string) =>
    `the marking file has a \`secret\`, and ${file} does not say \`code: true\`: students would draw other numbers than you`,
  noMarking: (folder: string) => `this exam has no marking file: there is no marking.md in ${folder}`,
  notUtf8: (file: string) =>
    `it is not UTF-8 from here on, and no guess is made what it is: iconv -f GB18030 -t UTF-8 ${file} writes one in GB18030 anew (EUC-KR, SHIFT_JIS, BIG5 and LATIN1 likewise)`,
  tooLarge: (size: number, most: number) => `it has ${size} MB, and more than ${most} MB are not read: split it`,
  noFile: 'there is no such file',
  notAFile: 'it is not a regular file',
  startingState: (lab: string) => `the starting state of lab ${lab}`,
  tooFewNodes: (lab: string, needed: number, cluster: string, there: number) =>
    `lab ${lab} needs ${needed} nodes, cluster ${cluster} has ${there}`,
  /** Labs that are left out where none is named. */
  leftOut: (labs: string[], command: string) => `bonus labs are left out: ${labs.join(', ')} (${command})`,
  /** On how many clusters labs are run where nobody said it; memory in GiB. */
  atOnce: (labs: number, clusters: number, processors: number, memory: string) =>
    `${count(labs, 'lab')} on ${clusters} clusters at once, as ${count(processors, 'processor')} and ${memory} GiB of free memory allow; with --parallel 1 one after the other`,
  /** A service stays that no lab created; then why it is in the way. */
  foreign: (services: string[], because: string) =>
    `${services.map((name) => `service ${name}`).join(', ')} was not created by a lab, so it is left as it is; but ${because}`,
  ownsName: (lab: string) => `lab ${lab} owns a service of that name`,
  noSwarmYet: 'this lab begins without a swarm',
  notEnded: (what: string[]) => `removed services have not ended: ${what.join(', ')}`,
  task: (id: string) => `task ${id}`,
  foreignPart: (kind: string, name: string, lab: string) =>
    `${kind} ${name} was not created by a lab, so it is left as it is; but lab ${lab} uses that name`,
  partStays: (kind: string, name: string, why: string) => `${kind} ${name} could not be removed: ${why}`,
  container: (name: string, node: string) => `${name} on ${node}`,
  noNode: (name: string, cluster: string, nodes: string[]) =>
    `no node ${name} in cluster ${cluster} (${nodes.join(', ')})`,
  afterFailure: 'something before it did not pass',
  afterBroken: (lab: string) => `lab ${lab} could not be judged`,
  /** Why an output is not written anew. */
  refresh: {
    notReached: 'it was not reached',
    otherCharacters: 'written into the file it would be read as something else',
  },
  cause: (what: string, next: string) => `${what}; next: ${next}`,
  notListed: (nodes: string[]) => `${nodes.join(', ')} did not list its containers in time`,
  underWay: (why: string, seconds: number, converging: string) =>
    `${why} (still under way after ${seconds.toFixed(0)} s: ${converging})`,
};
