import { size } from '../notation.ts';
import { count, list } from './grammar.ts';

const check = {
  whichLab: 'which lab? Name one: swarmlab check LAB (swarmlab list shows them)',
  noLab: (id: string) => `no lab '${id}'`,
  noChecks: (file: string) => `${file} has no checks`,
  noStep: (id: string, lab: string, near: string, steps: { id: string; title: string }[]) =>
    `no step '${id}' with checks in lab ${lab}: did you mean '${near}'? (steps: ${steps.map((step) => step.id).join(', ')})`,
  place: (line: number, kind: string) => `line ${line} ${kind}`,
  /** Why what was judged is nobody's work. */
  notCounted: {
    kit: (reset: string) =>
      `swarmlab itself did this, so it does not count as your work where the lab is graded. To do it by hand, begin with: ${reset}`,
    solution: (reset: string) =>
      `The solution was shown before, so this gives no points where the lab is graded. To begin again: ${reset}`,
  },
};

const sheet = {
  whose: 'whose sheet? Say --student ID, or --roster FILE --out FOLDER for a class',
  either: 'say --student or --roster, not both',
  noFolder: 'where to? Say --out FOLDER: a class has many sheets',
  wrote: (sheets: number, folder: string) => `wrote ${count(sheets, 'sheet')} to ${folder}`,
  exists: (file: string) => `${file} is there already and is no sheet, so it is left as it is`,
  cannotWrite: (file: string, why: string) => `the sheet cannot be written to ${file}: ${why}`,
};

/** Exams that draw from a secret. */
const examNew = {
  noFolder: (folder: string) => `${folder} is no folder`,
  name: (folder: string) =>
    `${folder}: the name of the folder makes the id of the exam: use letters and digits, such as 91-autumn`,
  noExam: (folder: string) => `${folder} is no exam: expected lab.md and marking.md in it, or nothing`,
  noMode: (file: string) => `${file} is no exam: its front matter does not say \`mode: exam\``,
  hasSecret: (file: string) =>
    `${file} has front matter already, and a secret that sheets were printed with must stay: remove it by hand to begin anew`,
  keep: (file: string) => `The secret is in ${file}: keep that file where students are not, and a copy of it.`,
};

/** Downloads of learning platforms. */
const importing = {
  notRead: (path: string, why: string) => `${path} cannot be read: ${why}`,
  nothing: (download: string) => `nothing in ${download} is named as Moodle or Canvas name submissions`,
  neither: (path: string) => `${path} is neither a .zip file nor a folder: name what the platform packed`,
  tooMany: (path: string, entries: number, most: number) =>
    `${path} has ${entries} entries, and no more than ${most} are read: unpack it into a folder, and name that`,
  tooLarge: (path: string, bytes: number, most: number) =>
    `${path} would unpack to ${size(bytes)}, and no more than ${size(most)} are read: unpack it into a folder, and name that`,
  leftOut: (path: string, why: string) => `left out: ${path}: ${why}`,
  refusal: {
    large: `larger than any submission`,
    ratio: `packed more than a hundredfold, as no submission is`,
    outside: `its name leads out of the folder`,
    link: `a link or a device, and no file`,
    encrypted: `encrypted`,
    method: `packed in a way that is not read here`,
    twice: `two entries have this name`,
    control: `a name with control characters, or without end`,
    damaged: `damaged, or not as large as it says`,
  },
  garbled: (path: string) => `${path}: nothing says in which encoding this name is; who it is says the number in it`,
  noList: (file: string) =>
    `${file} names nobody: expected Moodle's grading worksheet, the gradebook that Canvas exports, or the submissions of its API as JSON`,
  notEmpty: (folder: string) => `${folder} is there already, and not empty: say --out with another one`,
  zone: (text: string) => `'${text}' is no offset: expected one such as +09:00, or Z`,
  done: (students: number, files: number, roster: string) =>
    `${count(students, 'student')} with ${count(files, 'file')}: ${roster}`,
  nameless: (students: number) =>
    `${count(students, 'student')} called by a number of the platform: no --list says their ids`,
  timeless: (students: number, late: number) =>
    `${count(students, 'student')} without a time of handing in: no --list says it${late > 0 ? `, and the platform calls ${late} of them late` : ''}. With a due date they are held`,
};

/** Labs that are another one for each student. */
const student = {
  noCode: (lab: string) =>
    `lab ${lab} has numbers that only your sheet knows: say its code, --exam-code CODE or SWARMLAB_EXAM_CODE=CODE`,
  otherCode: (code: string, lab: string, student: string) =>
    `'${code}' is not the code of ${student}'s sheet of ${lab}: type it as it stands on top of the sheet, and the student as it stands there`,
  whose: (lab: string) =>
    `lab ${lab} has other numbers for each student: say whose it is, --student ID or SWARMLAB_STUDENT=ID`,
  noSolution: (lab: string, file: string) =>
    `lab ${lab} is an exam, and ${file.replace(/[^/]*$/, '')} has no marking.md: there is nothing to run`,
  noUpdate: (lab: string) =>
    `lab ${lab} has parameters: its outputs are another one's for each student, and are not written anew`,
};

/** How an exam stands, as far as a student may know. */
const exam = {
  step: (title: string, holding: number, of: number) => `${title}: ${holding} of ${count(of, 'visible check')}`,
  passed: (_: number, of: number, __: number, points: number) =>
    `The visible checks passed: ${of}, worth ${count(points, 'point')}.`,
  standing: (holding: number, of: number, earned: number, points: number) =>
    `Of ${count(of, 'visible check')} ${holding} passed: ${earned} of ${count(points, 'point')}.`,
  more: 'What else the text asks for is judged when the exam is marked.',
  notBegun: (command: string) => `the time does not run yet: ${command} begins`,
  left: (minutes: number, of: number) => `time left: ${minutes} of ${of} minutes`,
  over: (minutes: number) => `the time is over, since ${count(minutes, 'minute')}`,
  onceMore: 'beginning it again, for practice, removes what you made and is told when it is graded: go on? [y/N] ',
  stays:
    'nothing was changed: what you made stays as it is, to be graded. Beginning again, for practice, removes it and is told when it is graded',
  noMiddle: (lab: string) =>
    `lab ${lab} is an exam: it has no steps to go back to, and swarmlab reset ${lab} begins it anew`,
};

const doctor = {
  levels: { ok: 'ok', note: 'note', problem: 'PROBLEM' },
  finding: (found: string, means: string) => `${found}: ${means}`,
  canRun: 'this machine can run the labs',
  inTheWay: (problems: number) => `${problems} in the way of running labs here`,
};

const down = {
  nothing: (cluster: string) => `nothing to remove of cluster ${cluster}`,
  removed: (names: string[]) => `removed ${names.join(', ')}`,
};

const exporting = {
  gathering: (cluster: string) => `gathering what there is of cluster ${cluster}`,
  exists: (file: string) => `${file} is there already, and is left as it is`,
  cannotWrite: (file: string, why: string) => `the bundle cannot be written to ${file}: ${why}`,
  cannotRead: (file: string, why: string) => `the report ${file} cannot be read: ${why}`,
  written: (file: string, files: number, bytes: number) =>
    `wrote ${file}: ${count(files, 'file')}, ${Math.ceil(bytes / 1024)} KiB`,
  without:
    'logs, versions, settings, services, tasks and networks, without tokens, keys and passwords; look into it before you show it to others',
  missing: 'could not be read:',
};

/** What is kept of a student's progress. */
const kept = {
  setAside: {
    corrupt: (file: string) => `progress that cannot be read is set aside as ${file}, and begins anew`,
    newer: (file: string) => `progress that a newer release of swarmlab wrote is set aside as ${file}, and begins anew`,
  },
  otherSwarm: (lab: string, before: string) =>
    `the swarm is another one than on ${before}: progress in lab ${lab} begins anew, and what was is kept`,
  notKept: (why: string) => `progress could not be kept: ${why}`,
  /** Why an attempt is not recorded. */
  left: {
    full: (lab: string) =>
      `so many attempts at lab ${lab} are recorded that this one is not; swarmlab submit still hands in the state at the end`,
    large: (lab: string) => `this attempt at lab ${lab} is not recorded: there is more to see than an attempt may hold`,
  },
  none: (cluster: string, lab?: string) =>
    `no progress${lab === undefined ? '' : ` in lab ${lab}`} is kept of cluster ${cluster}`,
  sayYes: 'progress would be forgotten: say --yes where nobody can be asked',
  clear: (cluster: string, lab?: string) =>
    `forget the progress in ${lab === undefined ? 'all labs' : `lab ${lab}`} on cluster ${cluster}, and what is recorded to be handed in? [y/N] `,
  cleared: (cluster: string, labs: string[]) => `cluster ${cluster}: forgot the progress in ${list(labs)}`,
  lab: (lab: string, since: string) => `${lab}, since ${since}`,
  earlier: (times: number) => `done in ${count(times, 'swarm')} before: --json shows it`,
  open: 'not passed yet',
  helped: ({ attempts, hints, solution }: { attempts: number; hints: number; solution: boolean }) =>
    [
      count(attempts, 'attempt'),
      ...(hints > 0 ? [count(hints, 'hint')] : []),
      ...(solution ? ['the solution'] : []),
    ].join(', '),
};

const lint = {
  sameId: (id: string, other: string) => `id \`${id}\` is that of ${other} already: labs are told apart by it`,
  total: (files: number, errors: number, warnings: number) =>
    `${count(files, 'file')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}`,
};

const listing = {
  head: { lab: 'LAB', steps: 'STEPS', points: 'POINTS', minutes: 'MIN', passed: 'PASSED', title: 'TITLE' },
  done: 'done',
  figures: (passed: number, of: number) => `${passed} of ${of}`,
  invalid: (file: string, problems: number, lint: string) =>
    `${file} is not valid (${count(problems, 'problem')}): ${lint}`,
};

const newLab = {
  name: (found: string, near: string) =>
    `lab name '${found}': expected lower-case words joined by hyphens${near === '' ? '' : `, such as ${near}`}`,
  exists: (folder: string) => `${folder} is there already, and is left as it is`,
  made: (file: string) => `made ${file}`,
};

const progress = {
  lab: (id: string, title: string) => `${id}: ${title}`,
  labOf: (id: string, title: string, number: number, of: number) => `${id} (${number} of ${of}): ${title}`,
  preparing: (what: string) => `preparing ${what}`,
  waiting: (why: string) => `waiting: ${why}`,
};

const reports = {
  cannotWrite: (file: string, why: string) => `the report cannot be written to ${file}: ${why}`,
  isFolder: 'it is a folder',
  both: (one: string, other: string, where: string) => `${one} and ${other} cannot both be written to ${where}`,
  standardOutput: 'standard output',
};

const reset = {
  nothingLeft: (cluster: string) => `cluster ${cluster}: no service that a lab created is left`,
  ready: (cluster: string, lab: string) => `cluster ${cluster}: ready for lab ${lab}`,
  noStep: (id: string, lab: string, near: string, steps: { id: string; title: string }[]) =>
    `no step '${id}' in lab ${lab}: did you mean '${near}'? (steps: ${steps.map((step) => step.id).join(', ')})`,
  question: (losses: Losses) => `this removes ${lost(losses)}: go on? [y/N] `,
  notAsked: (losses: Losses) =>
    `this would remove ${lost(losses)}; nothing was changed, as there is no terminal to ask on`,
  atStep: (cluster: string, lab: string, step: string) =>
    `cluster ${cluster}: lab ${lab}, at the start of the step "${step}"`,
  stopped: (cluster: string, at: string, step: string) =>
    `cluster ${cluster}: stopped in the step "${at}", so "${step}" does not begin`,
};

/** What of a person's work goes: services by name, or the swarm with all of them. */
export interface Losses {
  services: string[];
  swarm: boolean;
}

function lost({ services, swarm }: Losses): string {
  const named = `${services.length === 1 ? 'service' : 'services'} ${list(services)}`;
  if (!swarm) return named;
  return services.length === 0 ? 'the swarm' : `the swarm, and with it ${named}`;
}

const run = {
  removing: 'removing what was started',
  abandoned: (clusters: string[]) => `removing what a run that was killed left: ${list(clusters)}`,
  areAbandoned: (clusters: readonly string[]) =>
    `a run that was killed left ${clusters.length === 1 ? 'cluster' : 'clusters'} ${list(clusters)}: swarmlab down removes ${clusters.length === 1 ? 'it' : 'them'} too`,
  interrupted: 'interrupted: nothing is running any more',
  nothingLeft: (cluster: string) => `nothing of a lab is left on cluster ${cluster}`,
  left: (cluster: string, service: string, lab: string) =>
    `left on cluster ${cluster}: service ${service}, created by lab ${lab}`,
};

const schema = {
  which: (names: readonly string[]) => `which schema? ${names.map((name) => `swarmlab schema ${name}`).join(', ')}`,
};

const shell = {
  noNode: (name: string, nodes: readonly string[]) =>
    `no node '${name}' (nodes: ${nodes.join(', ')}); a program goes after --: swarmlab shell -- ${name}`,
};

const status = {
  title: (cluster: string, state: string) => `cluster ${cluster} is ${state}`,
  states: { up: 'up', partly: 'partly up', down: 'not up' },
  rows: { swarm: 'swarm', engine: 'engine', mesh: 'mesh', patience: 'deadlines', ports: 'ports', problem: 'problem' },
  swarm: { ready: 'all nodes are ready', none: 'not all nodes are joined' },
  engine: (version: string, driver: string) => `${version}, ${driver} driver`,
  patience: (factor: number) => `${factor} times those of the labs: these nodes are slow`,
  ports: "docker-node1's 8000-8010 at http://localhost, same port",
  portsAt: (address: string) => `docker-node1's at http://${address}, same port`,
  moved: (port: string, at: string) => `${port} is taken: it is at ${at}`,
  join: (up: string) => `${up} joins the nodes; lab cluster begins here`,
};

const up = {
  interrupted: (cluster: string) => `interrupted: what there is of cluster ${cluster} stays as it is`,
  onOrBack: (up: string, down: string) => `${up} goes on, ${down} removes it`,
};

const update = {
  upToDate: (file: string, unknown: number) =>
    unknown === 0
      ? `${file}: the outputs it shows are up to date`
      : `${file}: the outputs it shows are up to date, but for ${unknown} of which nothing is known`,
  outOfDate: (file: string, outputs: number) => `${file}: ${count(outputs, 'output')} out of date`,
  failed: (place: string, why: string) => `${place}: failed: ${why}`,
  stale: (place: string, why: string) => `${place}: out of date, and cannot be written anew: ${why}`,
  notRun: (place: string, why: string) => `${place}: left as it is: ${why}`,
  afterFailure: (file: string) => `${file} is left as it is: after a failure nothing that was shown can be trusted`,
  question: (file: string) => `write this to ${file}? [y/N] `,
  notAsked: (file: string) => `${file} is left as it is: there is no terminal to ask on`,
  written: (file: string, outputs: number) => `${file}: ${count(outputs, 'output')} written anew`,
  changed: (file: string) => `${file} was changed meanwhile, and is left as it is`,
  notUtf8: (file: string) => `${file} is not UTF-8: writing it would change more of it than its outputs`,
  cannotWrite: (file: string, why: string) => `${file} cannot be written: ${why}`,
};

const welcome = {
  about:
    'swarmlab teaches Docker Swarm services: labs to work through on a real three-node swarm of your own, and a checker that says whether what you did is right.',
  rows: { engine: 'engine', cluster: 'cluster', progress: 'progress' },
  engine: 'a Docker Engine answers on this machine',
  is: (cluster: string, state: string) => `${cluster} is ${state}`,
  progress: (done: number, labs: number, passed: number) =>
    `${done} of ${count(labs, 'lab')} done, ${count(passed, 'step')} passed`,
};

/** What is handed in to be graded. */
const submit = {
  wrote: (file: string, attempts: number, bytes: number) =>
    `wrote ${file}: ${count(attempts, 'attempt')}, ${Math.ceil(bytes / 1024)} KiB. This is the file to hand in.`,
  lab: (lab: string, attempts: number, since: string) => `${lab}: ${count(attempts, 'attempt')} since ${since}`,
  step: (step: string, attempts: number) => `${step}: ${count(attempts, 'attempt')}`,
  stepNow: (step: string, attempts: number, verdict: string, passed: number, of: number) =>
    `${step}: ${count(attempts, 'attempt')}; as it stands now ${verdict}, ${passed} of ${count(of, 'check')}`,
  nothing: (cluster: string, labs: string[]) =>
    `nothing is recorded of ${labs.length > 0 ? list(labs) : 'any lab'} on cluster ${cluster}: swarmlab check or swarmlab learn records what it judges`,
  notJudged: (cluster: string, why: string) =>
    `cluster ${cluster} could not be judged now, so only what was recorded before is handed in: ${why}`,
  /** Why the state in the end is not recorded. */
  left: {
    full: (lab: string) =>
      `so many attempts at lab ${lab} are recorded that the state it is in now is not handed in; swarmlab progress ${lab} --clear forgets them`,
    large: (lab: string) =>
      `the state that lab ${lab} is in now is not handed in: there is more to see than an attempt may hold`,
  },
  damaged: (why: string, labs: number) =>
    `what was recorded cannot be handed in; ${labs > 1 ? 'swarmlab submit LAB hands in that lab alone, and ' : ''}swarmlab progress LAB --clear forgets it. As the file would be: ${why}`,
  exists: (file: string) => `${file} is there already and is no submission: it is left as it is`,
  cannotWrite: (file: string, why: string) => `the submission cannot be written to ${file}: ${why}`,
  cannotRead: (file: string, why: string) => `${file} cannot be read: ${why}`,
  of: (student: string | undefined, at: string, version: string, engine: string) =>
    `${student ?? 'no student named'}, ${at}, swarmlab ${version}, Docker Engine ${engine}`,
  attempt: (lab: string, number: number, step: string, at: string, looks: number) =>
    `  ${lab} ${number}: ${step}, ${at}, ${count(looks, 'look')}`,
  doubt: (place: string, says: string, id: string) => `${place}: doubt: ${says} (${id})`,
};

export const commands = {
  /** The last line: a command that is worth trying. */
  next: (command: string) => `next: ${command}`,
  check,
  doctor,
  down,
  exam,
  export: exporting,
  kept,
  lint,
  list: listing,
  new: newLab,
  progress,
  reports,
  reset,
  run,
  schema,
  sheet,
  shell,
  status,
  importing,
  examNew,
  student,
  submit,
  up,
  update,
  welcome,
};
