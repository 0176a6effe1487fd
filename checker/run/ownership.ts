/**
 * Which services the labs created. The commands of a lab are run as they stand, so the services carry no label of ours;
 * the swarm itself keeps the record, in its own labels, and loses it when its services are lost. A person who began a lab
 * with `reset` does it by hand: what has been made since, of the names that the lab owns, is the lab's as well.
 */
import { ask, type Engine } from '../engine/index.ts';
import { isOwned } from '../lab/index.ts';
import type { Beginning, KitsWork, Lab, Step } from '../model.ts';
import { say } from '../words/index.ts';

const created = 'swarmlab.created.';
/** Of what belongs to a stack and is no service. */
const createdPart = 'swarmlab.created-part.';
/** While a command runs: whose it is, and from when until when what has the lab's names is made by it. */
const making = 'swarmlab.making';
const current = 'swarmlab.lab';
const byHand = 'swarmlab.by-hand-since';
const firstBegun = 'swarmlab.first-begun.';
/** Of the lab that a person does: when steps of it began. */
const begun = 'swarmlab.steps-begun';
const resetAgain = 'swarmlab.reset-again.';
const byKit = 'swarmlab.done-by-kit.';
const attempted = 'swarmlab.attempts.';

interface SwarmSpec {
  CreatedAt?: string;
  Version: { Index: number };
  Spec: { Labels?: Record<string, string> };
}

/** Service id -> the id of the lab that created it. */
export async function createdServices(manager: Engine): Promise<Map<string, string>> {
  const { Spec } = await inspect(manager);
  const noted = notesIn(Spec.Labels, created);
  const interrupted = toMaking(Spec.Labels?.[making]);
  if (!interrupted) return noted;
  const { lab, from, to, services: names, stacks } = interrupted;
  const services = await ask(manager, say.engine.asked.listServices, manager.calls.listServices());
  for (const { ID, Spec, CreatedAt = '' } of services) {
    const at = Date.parse(CreatedAt);
    const isIts = at >= from && at <= to && isOwned({ owns: { services: names, stacks } }, Spec?.Name ?? '');
    if (isIts && !noted.has(ID)) noted.set(ID, lab);
  }
  return noted;
}

/** The time of a lab's command that was killed before what it made was noted; undefined where none was. */
export async function interruptedMaking(manager: Engine): Promise<Making | undefined> {
  return toMaking((await inspect(manager)).Spec.Labels?.[making]);
}

/** What a command may make, and when, in milliseconds of the manager's clock. */
export interface Making {
  lab: string;
  from: number;
  to: number;
  services: string[];
  stacks: string[];
}

/** Notes what a command is about to make, before it does: whoever is killed in the middle cannot do so afterwards. */
export async function noteMaking(manager: Engine, { id, owns }: Lab, from: number, to: number): Promise<void> {
  const about: Making = { lab: id, from, to, services: owns.services, stacks: owns.stacks ?? [] };
  await relabel(manager, (labels) => ({ ...labels, [making]: JSON.stringify(about) }));
}

/** All that was made is noted by itself. */
export async function forgetMaking(manager: Engine): Promise<void> {
  await relabel(manager, ({ [making]: _, ...labels }) => labels);
}

function toMaking(written: string | undefined): Making | undefined {
  if (written === undefined || written.length > most.text) return undefined;
  try {
    const { lab, from, to, services, stacks } = JSON.parse(written) as Making;
    const isText = (value: unknown) => typeof value === 'string';
    const areTexts = [services, stacks].every((list) => Array.isArray(list) && list.every(isText));
    return isText(lab) && Number.isFinite(from) && Number.isFinite(to) && areTexts
      ? { lab, from, to, services, stacks }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The same for networks, secrets and configs of stacks. */
export async function createdParts(manager: Engine): Promise<Map<string, string>> {
  return notesOf(manager, createdPart);
}

async function notesOf(manager: Engine, prefix: string): Promise<Map<string, string>> {
  return notesIn((await inspect(manager)).Spec.Labels, prefix);
}

function notesIn(labels: Record<string, string> = {}, prefix: string): Map<string, string> {
  const entries = Object.entries(labels).filter(([name]) => name.startsWith(prefix));
  return new Map(entries.map(([name, lab]) => [name.slice(prefix.length), lab]));
}

/** The services of the swarm, asked of its manager directly. */
export async function listServices(manager: Engine): Promise<{ id: string; name: string }[]> {
  const services = await ask(manager, say.engine.asked.listServices, manager.calls.listServices());
  return services.map(({ ID, Spec }) => ({ id: ID, name: Spec?.Name ?? ID }));
}

/** The services that labs created and that are still there. */
export async function leftOver(manager: Engine): Promise<{ service: string; lab: string }[]> {
  const created = await createdServices(manager);
  return (await listServices(manager)).flatMap(({ id, name }) => {
    const lab = created.get(id);
    return lab === undefined ? [] : [{ service: name, lab }];
  });
}

/** Notes that a lab created these services. Notes of services that are gone are dropped. */
export async function noteCreated(manager: Engine, lab: string, services: string[], existing: string[]): Promise<void> {
  await note(manager, created, lab, services, existing);
}

/** The same for networks, secrets and configs of stacks. */
export async function noteParts(manager: Engine, lab: string, parts: string[], existing: string[]): Promise<void> {
  await note(manager, createdPart, lab, parts, existing);
}

async function note(manager: Engine, prefix: string, lab: string, ids: string[], existing: string[]): Promise<void> {
  await relabel(manager, (labels) => {
    const isOver = (name: string) => name.startsWith(prefix) && !existing.includes(name.slice(prefix.length));
    const kept = Object.entries(labels).filter(([name]) => !isOver(name));
    return { ...Object.fromEntries(kept), ...Object.fromEntries(ids.map((id) => [prefix + id, lab])) };
  });
}

/** The lab that the swarm was last prepared for, and since when a person does it by hand, where they do. */
export interface LabNote {
  id: string;
  byHandSince?: number;
  /** Of an exam, when it was begun in this swarm for the first time. */
  firstBegunAt?: number;
  /** Of an exam, when it was last reset after it had begun. */
  resetAt?: number;
  /** When the swarm was made. */
  swarmSince?: number;
  /** When steps began, by their ids. */
  beginnings?: Record<string, Beginning>;
  /** What the kit itself did, by labs: also of those that the swarm was prepared for before. */
  kit?: Record<string, KitsWork>;
  /** The last attempt that was recorded of each lab. */
  attempts?: Record<string, AttemptNote>;
}

/** Of a lab: its last attempt, as what is handed in names it, and when the first one in this swarm was, on the engine's clock. */
export interface AttemptNote {
  first: number;
  number: number;
  recordedAt: string;
  hash: string;
}

/** What the swarm notes of the lab it was last prepared for. */
export async function currentLab(manager: Engine): Promise<LabNote | undefined> {
  const { Spec, CreatedAt } = await inspect(manager);
  const labels = Spec.Labels ?? {};
  const id = labels[current];
  if (id === undefined) return undefined;
  const reset = labels[resetAgain + id];
  const [since, first] = [labels[byHand], labels[firstBegun + id]];
  const kit = notesOfLabs(labels, byKit, toKitsWork);
  const attempts = notesOfLabs(labels, attempted, toAttemptNote);
  return {
    id,
    ...(kit && { kit }),
    ...(attempts && { attempts }),
    ...(since === undefined ? {} : { byHandSince: Number(since) }),
    ...(first === undefined ? {} : { firstBegunAt: Number(first) }),
    ...(reset === undefined ? {} : { resetAt: Number(reset) }),
    ...(CreatedAt === undefined ? {} : { swarmSince: Date.parse(CreatedAt) }),
    ...(labels[begun] === undefined ? {} : { beginnings: toBeginnings(labels[begun]) }),
  };
}

const most = { steps: 100, text: 20_000 };
const latest = Date.UTC(2100, 0);

/** Whoever does a lab may write what they like into the labels of their swarm. */
function toBeginnings(written: string | undefined): Record<string, Beginning> {
  if (written === undefined || written.length > most.text) return {};
  try {
    const entries = Object.entries(JSON.parse(written) as object).slice(0, most.steps);
    return Object.fromEntries(entries.flatMap(([id, of]) => (isBeginning(of) ? [[id, of]] : [])));
  } catch {
    return {};
  }
}

/** What labels say of labs; those that say nothing are left out. */
function notesOfLabs<T>(
  labels: Record<string, string>,
  prefix: string,
  read: (written: string) => T | undefined,
): Record<string, T> | undefined {
  const noted = Object.entries(labels).flatMap(([name, written]): [string, T][] => {
    const note = name.startsWith(prefix) ? read(written.slice(0, most.text)) : undefined;
    return note === undefined ? [] : [[name.slice(prefix.length), note]];
  });
  return noted.length === 0 ? undefined : Object.fromEntries(noted);
}

/** A note that is none of ours says that the kit was there, and nothing more. */
function toKitsWork(written: string): KitsWork {
  try {
    const { from, until, steps } = JSON.parse(written) as Partial<KitsWork>;
    const isId = (id: unknown): id is string => typeof id === 'string' && id.length <= 256;
    const named = Array.isArray(steps) ? steps.filter(isId).slice(0, most.steps) : undefined;
    return { from: isMoment(from) ? from : 0, ...(isMoment(until) && { until }), ...(named && { steps: named }) };
  } catch {
    return { from: 0 };
  }
}

function isMoment(at: unknown): at is number {
  return typeof at === 'number' && at >= 0 && at < latest;
}

function toAttemptNote(written: string): AttemptNote | undefined {
  try {
    const { first, number, recordedAt = '', hash = '' } = JSON.parse(written) as Partial<AttemptNote>;
    const isWhole =
      isMoment(first) && Number.isSafeInteger(number) && Number(number) >= 1 && Number(number) <= 1_000_000;
    const isForm = /^[0-9a-f]{64}$/.test(hash) && new Date(recordedAt).toISOString() === recordedAt;
    return isWhole && isForm ? { first, number: Number(number), recordedAt, hash } : undefined;
  } catch {
    return undefined;
  }
}

/** Notes which attempt at a lab was the last to be recorded, `at` which moment on the engine's clock. */
export async function noteAttempt(
  manager: Engine,
  { id }: Pick<Lab, 'id'>,
  attempt: Omit<AttemptNote, 'first'>,
  at: number,
): Promise<void> {
  await relabel(manager, (labels) => {
    const first = toAttemptNote(labels[attempted + id] ?? '')?.first ?? at;
    return { ...labels, [attempted + id]: JSON.stringify({ first, ...attempt }) };
  });
}

/** Notes what the kit does or did of a lab, before it does it; undefined where what is left of a lab is a person's. */
export async function noteKitsWork(
  manager: Engine,
  { id }: Pick<Lab, 'id'>,
  work: KitsWork | undefined,
): Promise<void> {
  await relabel(manager, (labels) => withKitsWork(labels, id, work));
}

function withKitsWork(labels: Record<string, string>, id: string, work: KitsWork | undefined): Record<string, string> {
  const { [byKit + id]: _, ...others } = labels;
  return work ? { ...others, [byKit + id]: JSON.stringify(work) } : others;
}

function isBeginning(value: unknown): value is Beginning {
  if (typeof value !== 'object' || value === null) return false;
  const { after, by } = value as Partial<Beginning>;
  return Number.isFinite(after) && (by === undefined || (Number.isFinite(by) && by >= Number(after)));
}

/** Notes when a step began, while a person does the lab in this swarm. */
export async function noteBeginning(manager: Engine, lab: Lab, step: Step, beginning: Beginning): Promise<void> {
  await relabel(manager, (labels) => {
    if (labels[current] !== lab.id || labels[byHand] === undefined) return labels;
    const all = Object.entries({ ...toBeginnings(labels[begun]), [step.id]: beginning }).slice(-most.steps);
    return { ...labels, [begun]: JSON.stringify(Object.fromEntries(all)) };
  });
}

/**
 * Notes which lab the swarm is prepared for, since when a person does it, if one does, what the kit does of it, and `at` which moment
 * that is.
 */
export async function noteCurrentLab(
  manager: Engine,
  { id, mode, steps }: Pick<Lab, 'id' | 'mode' | 'steps'>,
  byHandSince?: number,
  { kit, at: now }: { kit?: KitsWork | undefined; at?: number } = {},
): Promise<void> {
  const since = byHandSince === undefined ? {} : { [byHand]: String(byHandSince) };
  const begins = byHandSince !== undefined && mode === 'exam';
  const first = begins ? { [firstBegun + id]: String(byHandSince) } : {};
  const again = begins && now !== undefined ? { [resetAgain + id]: String(now) } : {};
  const [step] = steps;
  const at = { after: byHandSince, by: byHandSince };
  const began = byHandSince === undefined || !step ? {} : { [begun]: JSON.stringify({ [step.id]: at }) };
  // What was noted of an exam's first beginning stays.
  await relabel(manager, ({ [byHand]: _, [begun]: __, ...labels }) => ({
    ...first,
    ...withKitsWork(labels, id, kit),
    ...(labels[firstBegun + id] === undefined ? {} : again),
    [current]: id,
    ...since,
    ...began,
  }));
}

/** The same, asked of all nodes: of managers any can tell, also where a lab has another stopped. Undefined where none does. */
export async function notedLab(nodes: readonly { engine: Engine }[]): Promise<LabNote | undefined> {
  return Promise.any(nodes.map(({ engine }) => currentLab(engine))).catch(() => undefined);
}

/** Since when a person does this lab by hand; undefined where the note is about another one, or nobody does. */
export function begunByHand({ id }: Pick<Lab, 'id'>, note: LabNote | undefined): number | undefined {
  return note?.id === id ? note.byHandSince : undefined;
}

async function relabel(
  manager: Engine,
  change: (labels: Record<string, string>) => Record<string, string>,
): Promise<void> {
  const { Spec, Version } = await inspect(manager);
  const before = Spec.Labels ?? {};
  const after = change(before);
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const options = { _query: { version: Version.Index }, _body: { ...Spec, Labels: after } };
  await ask(manager, say.engine.asked.noteCreated, manager.calls.swarmUpdate(options));
}

async function inspect(manager: Engine): Promise<SwarmSpec> {
  return ask(manager, say.engine.asked.readSwarm, manager.calls.swarmInspect() as Promise<SwarmSpec>);
}
