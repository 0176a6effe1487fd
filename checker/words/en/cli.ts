import { ofMessages } from '../one-line.ts';

/** What each command is for, in the list of commands and at the head of its own help. */
const commands = {
  doctor: 'can this machine run a cluster? what is missing, and the next command',
  up: 'bring the cluster up: three Docker Engines, or as many as you say, one swarm',
  down: 'remove the cluster',
  status: 'what there is of the cluster',
  list: 'labs, steps, points, minutes, and what you passed of them',
  progress: 'what you passed, when, and with how much help; --clear forgets it',
  run: 'prepare, run every command, judge every check, report',
  check: 'judge what you did, by default the last step of the lab; runs nothing',
  learn: 'the lab at your own pace: shows each step, watches the swarm, says when a step has passed',
  web: 'the lab in your browser: its text with checks that tick, beside the swarm; brings the cluster up first',
  watch: 'the swarm in your browser: nodes and tasks as they change, their past, visitors to its ports',
  reset: "the lab's starting state, or a step's; without a lab, remove what labs created",
  lint: 'every problem of the Markdown at once, with file and line',
  new: 'a lab to begin with, in a folder of its own below labs',
  schema:
    'the lab format as JSON Schema, for editors: front-matter or check; config is swarmlab.yaml, roster a class, gradebook its grades',
  reveal: 'join codes and students again, once a class was marked with grade --anonymous',
  grade: 'grade a class: points, a gradebook, a report for each student; nothing of theirs is run',
  prove: 'untouched and wrong answers must fail, the solution and right ones pass; on clusters of its own',
  update: 'write the outputs that a lab or tutorial shows anew, where they are out of date',
  shell: 'a shell on a node, or one program there',
  import:
    'take the files and times of a download of Moodle or Canvas, a .zip or its folder, and write a roster of them',
  exam: 'begin an exam whose numbers come from a secret of yours, or give a secret to one that has none',
  sheet: 'a lab to hand out, with the names and numbers of a student, or of each student of a class',
  submit: 'one file of your work in these labs, to be graded; without names of all that were recorded',
  export: 'one file for a bug report: logs, versions, settings and tasks of the cluster, without secrets',
  completion: 'a script that lets your shell complete commands, options, labs, steps and nodes',
};

const options = {
  lang: 'what to speak; without it as your environment says (LC_ALL, LC_MESSAGES, LANG)',
  config: 'the file that names clusters (default: swarmlab.yaml in this folder or one above it)',
  driver: 'what nodes are, for a cluster that swarmlab.yaml does not name',
  runVagrantfile: 'run a Vagrantfile that is not the kit’s; remembered until the file changes',
  sheetChecks: 'with the checks themselves, not only what they are worth',
  sheetOut: 'the file to write, with a roster the folder (default: standard output)',
  sheetRoster: 'a class, as swarmlab grade takes it: a sheet for each student',
  submitCode: 'what your instructor gave you to hand in with',
  submitOut: 'the file to write, in place of swarmlab-STUDENT.jsonl.gz',
  show: 'tell what this submission holds, and make none',
  importList: 'who is who, and when: a grading worksheet, an exported gradebook, submissions as JSON',
  importOut: 'the folder to make (default: in)',
  importZone: 'the offset of Moodle’s times, which say none, such as +09:00 (default: that of this machine)',
  examCode: 'the code of your sheet, where an exam has one: its numbers are drawn from it',
  student: 'whose lab it is: numbers and names of a lab with parameters are drawn from this id',
  cluster: 'which cluster',
  engine: 'the Docker Engine on its nodes (a new cluster: 26.1; one that is there: what it has)',
  nodeImage: 'an image for its nodes that runs a Docker Engine as ours do',
  json: 'write the report as JSON (- for standard output)',
  junit: 'write the report as JUnit XML (- for standard output)',
  html: 'write the report as one HTML file, with a timeline of each lab (- for standard output)',
  svg: 'write the timelines alone, as SVG (- for standard output)',
  doctorJson: 'the findings as JSON',
  quick: 'do not try a service on a cluster',
  purge: 'also remove the images kept for the next one',
  statusJson: 'as JSON',
  up: 'bring the cluster up first, and remove afterwards what was not there before',
  nodes: 'how many nodes, 1 to 9 (default: those that it has; three in a new cluster)',
  managers: 'how many of them, the first, manage the swarm (default: as many as now; one in a new cluster)',
  throwaway: 'on a cluster of its own, which is removed afterwards: there a tutorial may do anything',
  yesDestroy: 'do not ask before a tutorial removes, stops or changes what it did not make',
  parallel:
    'on so many clusters at once; those beside the first are removed afterwards (default: 1; with --up or --throwaway as many as this machine bears)',
  patience: 'wait so many times longer than labs say (default: as measured when the cluster came up)',
  mutations: 'change one thing at a time in what each step comes to, and tell what its checks do not see',
  parallelProof: 'on so many clusters at once (default: two for each processor)',
  gradeOut: 'the folder for the gradebook and the reports',
  gradeHtml: 'write the report on the class as one HTML file (- for standard output)',
  gradeResume: 'do not judge again whoever was judged, where work, labs and rules are the same',
  gradeArchive: 'look for copies of earlier classes too: the archive.jsonl in their grades',
  gradeDiff: 'tell whose grade has changed since an older gradebook, and why: its folder or its grades.json',
  gradeParallel: 'so many clusters at once',
  gradeLab: 'these labs alone count',
  gradeAnonymous: 'show codes in place of students, made with the key in this file (made where there is none)',
  gradeMarks: 'a file with decisions, points and comments, beside those of the roster',
  revealRoster: 'the class, as it was graded',
  revealKey: 'the file that was named with grade --anonymous',
  sheetAnonymous: 'for whoever marks: the codes of grade --anonymous in place of students',
  gradeMarking: 'where the marking files of exams are (default: beside the labs)',
  gradePolicy: 'labs, due date and other rules for a roster of rows (CSV)',
  step: 'judge this step',
  resetStep: 'to the start of this step: the steps before it are done once more',
  resetYes: 'remove what is in the way without asking',
  wait: 'wait for each check until its own deadline, not only while the swarm is on its way',
  format: 'how problems are written',
  yes: 'write without asking',
  plain: 'lines instead of a window, for screen readers; so it is without a terminal',
  port: 'serve the page on this port (default: 8640, or a free one where that is taken)',
  noOpen: 'print the address and leave the browser alone',
  clear: 'forget it, of this lab or of all',
  reportFiles: 'put these reports in as well',
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
  examples: 'Examples:',
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
  conflict: (option: string, other: string) => `error: option '${option}' cannot be used with option '${other}'`,
  meant: (one: string) => `(Did you mean ${one}?)`,
  meantOneOf: (names: string) => `(Did you mean one of ${names}?)`,
};

/** What each example of a command's help does. */
const examples = {
  doctor: {
    all: 'looks at this machine, and tries a service on a cluster',
    quick: 'looks at this machine only',
  },
  up: {
    once: 'brings up the cluster that commands use by themselves',
    other: 'brings up another beside it',
    engine: 'brings up one whose nodes have another Docker Engine',
  },
  down: {
    once: 'removes the cluster, with all in it',
    purge: 'also removes the images: the next start takes longer',
  },
  status: {
    once: 'what there is, and what to do next',
    json: 'the same for programs',
  },
  list: {
    once: 'all labs, and how far you are',
  },
  progress: {
    all: 'what you passed, in all labs',
    one: 'what you passed in one',
    clear: 'forgets it, after a question',
  },
  run: {
    one: 'runs and judges one lab',
    up: 'all labs, on a cluster that is removed afterwards',
    throwaway: 'a tutorial that nobody has read, where it can do no harm',
    report: 'labs 1 and 3, with a report for the browser',
  },
  check: {
    last: 'judges the lab that you prepared for',
    step: 'judges one of its steps',
    wait: 'waits until the time that the lab allows',
  },
  learn: {
    one: 'begins a lab, or goes on with it',
    on: 'goes on with the lab that the cluster is prepared for',
    plain: 'lines in place of a window, for a screen reader',
  },
  web: {
    one: 'opens a lab in the browser',
    on: 'goes on with the lab that the cluster is prepared for, or lets you pick one',
    noOpen: 'only prints the address, on a port of your choice',
  },
  watch: {
    one: 'opens the picture of the cluster in the browser',
    noOpen: 'only prints the address',
  },
  reset: {
    lab: 'the start of the lab',
    step: 'the start of one of its steps, done up to there',
    all: 'removes what labs created',
  },
  lint: {
    all: 'all labs',
    file: 'one file, a lab or not',
    json: 'for programs',
  },
  update: {
    ask: 'shows what would be written, and asks',
    yes: 'writes it',
  },
  new: {
    one: 'writes labs/NN-my-lab/lab.md, a lab that passes',
  },
  import: { moodle: 'writes in/roster.csv, to be graded with in/ beside it' },
  exam: { fresh: 'a folder with lab.md, marking.md and a secret' },
  schema: {
    check: 'what may stand in a check',
  },
  grade: {
    class: 'everyone whom the roster names, into the folder grades',
    rows: 'a roster from a spreadsheet, one lab of it, rules in a file of their own',
    again: 'only what was broken or changed',
    blind: 'with codes in place of students, to mark by hand',
  },
  reveal: {
    names: 'what was marked with codes, with names and files for the platforms',
  },
  prove: {
    one: 'tries whether the checks of one lab can fail',
    four: 'all labs, on four clusters at once',
    mutations: 'what the checks of a lab do not see',
  },
  shell: {
    manager: 'a shell on docker-node1, the manager',
    node: 'a shell on another node',
    program: 'one command; its exit code is passed on',
  },
  sheet: {
    one: 'to standard output',
    file: 'to a file',
    class: 'one for each student, to a folder',
  },
  submit: {
    all: 'writes swarmlab-submission.jsonl.gz here',
    student: 'says whose it is, and names the file after it',
    show: 'what is in such a file',
  },
  export: {
    once: 'writes swarmlab-default-DATE-TIME.tar.gz here',
    report: 'with the report of a run, to a file of this name',
  },
  completion: {
    bash: 'for bash, where bash-completion is installed',
    zsh: 'for zsh, where ~/.zfunc is in fpath',
    fish: 'for fish',
  },
};

export const cli = {
  description:
    'Labs that teach Docker Swarm services on a real three-node swarm, and a checker that proves every lab true',
  commands,
  options,
  help,
  examples,
  refusals,
  noFolder: 'the working folder is gone: go to one that is there, as with `cd`',
  port: (text: string) => `\`--port ${text}\`: expected a number from 1 to 65535`,
  patienceFactor: (text: string) => `\`--patience ${text}\`: expected a number from 1 to 100`,
  nodeCount: (option: string, text: string) => `\`${option} ${text}\`: expected a number of nodes from 1 to 9`,
  countUpTo: (option: string, text: string, most: number) =>
    `\`${option} ${text}\`: expected a whole number from 1 to ${most}`,
  clusterCount: (text: string) => `\`--parallel ${text}\`: expected a number of clusters from 1 to 16`,
  handInCode: 'a code to hand in with has 1 to 100 characters that can be seen',
  studentId: (text: string) =>
    `student '${text}': expected at most 100 letters, digits and visible signs, the letters of one alphabet`,
  clusterName: (name: string) => `cluster name '${name}': expected at most 31 lower-case letters, digits and dashes`,
  orOtherState: (look: string) => `${look}, or XDG_STATE_HOME=FOLDER for another place to keep progress`,
  lost: (why: string) => `standard output could not be written: ${why}`,
  error: ofMessages((what: string) => `error: ${what}`),
  unexpected: ofMessages((what: string) => `unexpected error: ${what}`),
};
