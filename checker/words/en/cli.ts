/** What each command is for, in the list of commands and at the head of its own help. */
const commands = {
  doctor: 'can this machine run a cluster? what is missing, and the next command',
  up: 'bring the cluster up: three Docker Engines, one swarm',
  down: 'remove the cluster',
  status: 'what there is of the cluster',
  list: 'labs, steps, points, minutes, and what you passed of them',
  progress: 'what you passed, when, and with how much help; --clear forgets it',
  run: 'prepare, run every command, judge every check, report',
  check: 'judge what you did, by default the last step of the lab; runs nothing',
  learn: 'the lab at your own pace: shows each step, watches the swarm, says when a step has passed',
  reset: "the lab's starting state, or a step's; without a lab, remove what labs created",
  lint: 'every problem of the Markdown at once, with file and line',
  new: 'a lab to begin with, in a folder of its own below labs',
  schema: 'the lab format as JSON Schema, for editors: front-matter or check',
  prove: 'untouched must fail, the solution pass, every wrong answer fail; on clusters of its own',
  update: 'write the outputs that a lab or tutorial shows anew, where they are out of date',
  shell: 'a shell on a node, or one program there',
};

const options = {
  lang: 'what to speak; without it as your environment says (LC_ALL, LC_MESSAGES, LANG)',
  cluster: 'which cluster',
  json: 'write the report as JSON (- for standard output)',
  junit: 'write the report as JUnit XML (- for standard output)',
  html: 'write the report as one HTML file, with a timeline of each lab (- for standard output)',
  svg: 'write the timelines alone, as SVG (- for standard output)',
  doctorJson: 'the findings as JSON',
  quick: 'do not try a service on a cluster',
  purge: 'also remove the images kept for the next one',
  statusJson: 'as JSON',
  up: 'bring the cluster up first, and remove afterwards what was not there before',
  parallel: 'on so many clusters at once; those beside the first are removed afterwards',
  parallelProof: 'on so many clusters at once (default: two for each processor)',
  step: 'judge this step',
  resetStep: 'to the start of this step: the steps before it are done once more',
  resetYes: 'remove what is in the way without asking',
  wait: 'wait for each check until its own deadline, not only while the swarm is on its way',
  format: 'how problems are written',
  yes: 'write without asking',
  plain: 'lines instead of a window, for screen readers; so it is without a terminal',
  clear: 'forget it, of this lab or of all',
  yesClear: 'forget without asking',
  version: 'output the version number',
  help: 'display help for command',
};

/** Headings of a help text, and what stands in brackets behind an option. */
const help = {
  usage: 'Usage:',
  arguments: 'Arguments:',
  options: 'Options:',
  globalOptions: 'Global Options:',
  commands: 'Commands:',
  choices: (choices: string) => `choices: ${choices}`,
  byDefault: (value: string) => `default: ${value}`,
  variable: (name: string) => `env: ${name}`,
  all: '(swarmlab --help shows all commands)',
};

/** Arguments that are no command of ours, each with what was meant where that is likely. */
const refusals = {
  unknownCommand: (name: string) => `error: unknown command '${name}'`,
  unknownOption: (option: string) => `error: unknown option '${option}'`,
  argumentMissing: (option: string) => `error: option '${option}' argument missing`,
  missing: (name: string) => `error: missing required argument '${name}'`,
  invalidChoice: (option: string, value: string, choices: string) =>
    `error: option '${option}' argument '${value}' is invalid. Allowed choices are ${choices}.`,
  tooMany: (command: string, expected: number, found: number) =>
    `error: too many arguments for '${command}'. Expected ${expected} argument${expected === 1 ? '' : 's'} but got ${found}.`,
  meant: (one: string) => `(Did you mean ${one}?)`,
  meantOneOf: (names: string) => `(Did you mean one of ${names}?)`,
};

export const cli = {
  description:
    'Labs that teach Docker Swarm services on a real three-node swarm, and a checker that proves every lab true',
  commands,
  options,
  help,
  refusals,
  clusterCount: (text: string) => `\`--parallel ${text}\`: expected a number of clusters from 1 to 16`,
  clusterName: (name: string) => `cluster name '${name}': expected at most 31 lower-case letters, digits and dashes`,
  error: (what: string) => `error: ${what}`,
  unexpected: (what: string) => `unexpected error: ${what}`,
};
