import { type Cluster, open, status } from '../cluster/index.ts';
import { Interrupted, UsageError } from '../errors.ts';
import { asGiven, readForPeople } from '../lab/index.ts';
import type { Lab } from '../model.ts';
import { peekProgress } from '../progress/index.ts';
import { kitLabs, readText, validLabs } from '../run/index.ts';
import {
  Desk,
  type InEach,
  inEach,
  type LabInEach,
  type LabLine,
  type Opened,
  type Shelf,
  Terminals,
} from '../web/index.ts';
import { say } from '../words/index.ts';
import { type Context, exitCodes } from './context.ts';
import { standing } from './kept.ts';
import { labNamed, learningOf, type MayLeave, prepareFor, unheard } from './learning.ts';
import { type PageOptions, showPage } from './page.ts';
import { upWithProgress } from './up.ts';

/** In bytes. No lab comes near; a page would take long to show more. */
const largest = 500_000;

/** `swarmlab web`: a lab on a page of this machine's browser, beside the swarm it is done in, until Ctrl-C. */
export async function web(word: string | undefined, options: PageOptions, context: Context): Promise<number> {
  // Before anything is brought up for it.
  if (word !== undefined) for (const lab of await validLabs([word])) assertForPages(lab);
  const cluster = await openOrUp(options.cluster, context);
  const nodes = cluster.nodes.map(({ name }) => name);
  const shelf = shelfOf(cluster, context);
  const desk = new Desk(shelf);
  const terminals = new Terminals(() => open(cluster.name));
  try {
    const lab = await labNamed(word, cluster, context);
    if (lab) assertForPages(lab);
    if (lab && !(await prepareFor(lab, cluster, context))) return exitCodes.passed;
    await desk.begin(lab && (await opened(lab, cluster.name, context)));
    await showPage(options, nodes, [desk, terminals], say.web.command.labListening, context);
  } finally {
    terminals.stop();
    await desk.stop();
    cluster.close();
  }
  return exitCodes.passed;
}

async function openOrUp(name: string, context: Context): Promise<Cluster> {
  const { state } = await status(name);
  const cluster = state === 'up' ? await open(name) : await upWithProgress(name, context.out);
  if (!context.signal.aborted) return cluster;
  cluster.close();
  throw new Interrupted();
}

function shelfOf(cluster: Cluster, context: Context): Shelf {
  const { name, manager } = cluster;
  const inKit = async () => (await kitLabs({ student: context.student })).flatMap(({ lab }) => lab ?? []);
  const titles = new Map<string, InEach<string>>();
  const titleOf = async (lab: Lab) => {
    const known = titles.get(lab.id) ?? inEach(await inEachLanguage(lab, context), ({ title }) => title);
    titles.set(lab.id, known);
    return known;
  };
  const lineOf = async (lab: Lab): Promise<LabLine> => {
    const { judged, passed, done } = standing(lab, await peekProgress(name, lab.id).catch(() => undefined));
    const { id, minutes, mode } = lab;
    return { id, title: await titleOf(lab), minutes, passed, of: judged, done, exam: mode === 'exam' };
  };
  // What is made in an exam is to be graded: no page takes it away.
  const mayLeave: MayLeave = async (current) => {
    if ((await inKit()).some(({ id, mode }) => id === current && mode === 'exam'))
      throw new UsageError(say.web.command.examOpen(current));
    return true; // the page has asked
  };
  return {
    manager: manager.name,
    lines: async () => Promise.all((await inKit()).map(lineOf)),
    open: async (id) => {
      const lab = (await inKit()).find((one) => one.id === id);
      if (!lab) throw new UsageError(say.commands.check.noLab(id));
      assertForPages(lab);
      await prepareFor(lab, cluster, unheard(context).quiet, mayLeave);
      return opened(lab, name, context);
    },
  };
}

async function opened(lab: Lab, cluster: string, context: Context): Promise<Opened> {
  const labs = await inEachLanguage(lab, context);
  const [en, ko] = await Promise.all([readingOf(labs.en), readingOf(labs.ko)]);
  const both: LabInEach = { en: { lab: labs.en, reading: en }, ko: { lab: labs.ko, reading: ko } };
  return { labs: both, learning: learningOf(lab, cluster, unheard(context).quiet) };
}

async function readingOf(lab: Lab) {
  const text = await readText(lab.file);
  if (text.length > largest) throw new UsageError(say.web.command.tooLarge(lab.file));
  return readForPeople(asGiven(text, lab));
}

/** The lab as it stands beside this one in the other language; where it does not, this one. */
async function inEachLanguage(lab: Lab, { student, examCode }: Context): Promise<InEach<Lab>> {
  const original = lab.file.replace(/\.ko\.md$/, '.md');
  const read = async (file: string) => {
    if (file === lab.file) return lab;
    const [other] = await validLabs([file], { student, code: examCode }).catch(() => []);
    return other?.id === lab.id ? other : lab;
  };
  const [en, ko] = await Promise.all([read(original), read(original.replace(/\.md$/, '.ko.md'))]);
  return { en, ko };
}

/** Time that runs out, and checks that nobody sees, are not on the page. */
function assertForPages({ id, mode }: Lab): void {
  if (mode === 'exam') throw new UsageError(say.web.command.exam(id));
}
