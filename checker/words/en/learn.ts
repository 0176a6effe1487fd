import type { Expectation } from '../../model.ts';
import { count } from './grammar.ts';

export const learn = {
  whichLab: 'which lab? Name one: swarmlab learn LAB (swarmlab list shows them)',
  /** Before the window is drawn. */
  otherLab: (cluster: string, current: string, lab: string) =>
    `cluster ${cluster} is prepared for lab ${current}: prepare it for ${lab}, and remove what that lab owns? [y/N] `,
  prepareFirst: (cluster: string, current: string, reset: string) =>
    `cluster ${cluster} is prepared for lab ${current}: say ${reset} first`,
  title: (lab: string, step: number, of: number) => `${lab}, step ${step} of ${of}`,
  onNode: (node: string) => `on ${node}:`,
  hint: (number: number, of: number) => `Hint ${number} of ${of}`,
  solution: 'Solution',
  looking: 'looking at the swarm',
  missing: (holding: number, of: number) =>
    `${holding} of ${count(of, 'check')} ${of === 1 ? 'holds' : 'hold'}. Still missing:`,
  /** Of a challenge: which part of the goal is not reached, and not what is wanted. */
  notYet: (goal: Expectation) => {
    switch (goal.kind) {
      case 'service':
        return `service ${goal.service} is not yet what the goal describes`;
      case 'tasks':
        return `the tasks of ${goal.service} are not yet what the goal describes`;
      case 'containers':
        return `the containers of ${goal.service} are not yet what the goal describes`;
      case 'history':
        return `what became of the tasks of ${goal.service} is not yet what the goal describes`;
      case 'update':
        return `the last update of ${goal.service} was not what the goal describes`;
      case 'http':
        return 'the answers over HTTP are not yet what the goal describes';
      case 'absent':
        return `service ${goal.service} is not gone yet, or not all of it`;
      case 'nodes':
        return 'the nodes are not yet what the goal describes';
    }
  },
  moreWithHint: 'Once you have asked for a hint (h), you also see what differs.',
  onItsWay: (what: string) => `(on its way: ${what})`,
  passed: (when: string) => `✓ passed on ${when}`,
  stepPassed: (step: number, title: string) => `✓ step ${step} passed: ${title}`,
  allPassed: 'All steps of this lab have passed. q quits.',
  nextIs: (step: number, title: string) => `Next to do is step ${step}, ${title}. n goes on.`,
  nothingToCheck: 'There is nothing to check here. n shows the next step.',
  after: (step: number, title: string) => `This counts once step ${step}, ${title}, has passed.`,
  lost: (step: number, title: string) => `! Step ${step}, ${title}, has passed, but does not hold any more:`,
  lostHelp: 'That is fine while you work on the next step. Otherwise r brings you back.',
  trouble: (why: string) => `The cluster cannot be watched, and is tried again: ${why}`,
  notWatching: 'the cluster cannot be watched at the moment',
  doing: {
    check: 'checking, as long as the swarm is on its way',
    reset: 'resetting',
    report: 'writing the report',
  },
  asking: {
    solution:
      'Show the solution? Where the lab is graded, this step then gives no points until swarmlab reset begins it anew. y shows it, any other key does not.',
    reset: (step: number, title: string) =>
      `Back to where step ${step}, ${title}, begins? What you created for this lab is removed. y does it, any other key does not.`,
  },
  notices: {
    noHints: 'This step has no hints.',
    allHints: 'All hints are shown. s shows the solution, where there is one.',
    hintsFirst: (left: number) => `First the hints: h (${left} left).`,
    noSolution: 'The commands of this step are in its text.',
    noReset: 'Within an exam nothing is reset. swarmlab reset begins it anew, and its time runs on.',
    noChecks: 'There is nothing to check in this step.',
    firstStep: 'This is the first step.',
    lastStep: 'This is the last step.',
  },
  checked: {
    holds: '✓ checked: it holds',
    holdsEarly: 'It holds, and counts once the steps before it have passed.',
    holdsNot: 'Checked: it does not hold.',
  },
  more: (lines: number) => `${count(lines, 'more line')}: space`,
  keys: 'h hint  s solution  n next  p back  c check  r reset  o report  t shell  ? help  q quit',
  help: {
    title: 'Type the commands in a shell of your own (swarmlab shell), and look here.',
    keys: {
      hint: 'the next hint',
      solution: 'the solution, once all hints are shown',
      steps: 'the next step, the previous one; also the arrow keys',
      check: 'check the step that is shown, now',
      reset: 'reset, after a question',
      report: 'write a report as HTML, and open it where there is a desktop',
      shell: 'a shell on docker-node1 in this terminal; exit comes back',
      text: 'more of the text; also page up and down, and the arrow keys',
      quit: 'quit; what passed is kept',
    },
    marks: '✓ passed   > to do now   ! passed, and does not hold any more   · to do later',
    counts: 'A step passes by itself as soon as its checks hold, once those before it have passed.',
  },
  /** In an exam. */
  exam: {
    passed: 'The visible checks of every task passed. What else counts is judged when the exam is marked. q quits.',
    stepPassed: (step: number, title: string) => `✓ the visible checks of task ${step} passed: ${title}`,
    holds: '✓ checked: the visible checks hold',
    lostHelp: 'What counts is the state in which you leave the swarm.',
    noHelp: 'An exam has no hints and no solutions.',
    counts: 'Do the tasks in any order. What counts is the state in which you leave the swarm.',
    keys: 'n next  p back  c check  o report  t shell  ? help  q quit',
  },
  wasReset: (step: string) => `The swarm is where this step begins: ${step}`,
  notByHand: (lab: string) =>
    `What is there was not made by you for lab ${lab}, and does not count: r begins it by hand.`,
  locked: 'The swarm is being prepared. What is there meanwhile does not count.',
  wrote: (file: string) => `wrote ${file}`,
  shell: 'A shell on docker-node1: exit brings you back.',
};
