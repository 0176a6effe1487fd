/** Noting in the swarm what the kit itself does of a lab, so that it is nobody's work. */
import { type Cluster, isFormedByKit, swarmInfo } from '../cluster/index.ts';
import { before, isKitsWork, stepsWithChecks } from '../lab/index.ts';
import type { KitsWork, Lab, ServiceSeen, Step } from '../model.ts';
import type { Recorder } from '../observe/index.ts';
import { currentLab, type LabNote, noteCurrentLab, noteKitsWork } from './ownership.ts';

/** Where the kit works, and the clock there. */
interface Place {
  cluster: Cluster;
  recorder: Pick<Recorder, 'clock'>;
}

/** What the kit did of a lab in this swarm. Of a lab that is about making the swarm it did all where it made that itself, as `up` does. */
export async function kitsWorkOf(
  { id, needs }: Pick<Lab, 'id' | 'needs'>,
  note: LabNote | undefined,
  nodes: Cluster['nodes'],
): Promise<KitsWork | undefined> {
  const noted = note?.kit?.[id];
  if (noted || needs.swarm === 'ready') return noted;
  return (await isFormedByKit(nodes)) ? { from: 0 } : undefined;
}

/** The kit is about to do these steps for a person. */
export async function kitBegins(lab: Lab, steps: readonly Step[], { cluster, recorder }: Place): Promise<void> {
  const judged = stepsWithChecks({ steps: [...steps] });
  if (judged.length === 0 || !(await isManaged(cluster))) return;
  const work = { from: recorder.clock(), steps: judged.map(({ id }) => id) };
  await noteKitsWork(cluster.manager.engine, lab, work);
}

/** A command of a lab that makes the swarm was run: before there is one nothing could be noted in it. */
export async function kitMadeSwarm(lab: Lab, { cluster, recorder }: Place): Promise<void> {
  if (lab.needs.swarm === 'ready' || lab.tutorial || !(await isManaged(cluster))) return;
  const { engine } = cluster.manager;
  if ((await currentLab(engine))?.kit?.[lab.id]) return;
  await noteCurrentLab(engine, lab, undefined, { kit: { from: recorder.clock() } });
}

/** The kit is done, or was stopped: what is made from here on is somebody else's. */
export async function kitEnds(lab: Lab, { cluster, recorder }: Place): Promise<void> {
  if (lab.tutorial || !(await isManaged(cluster))) return;
  const { engine } = cluster.manager;
  const work = (await currentLab(engine))?.kit?.[lab.id];
  if (work) await noteKitsWork(engine, lab, { ...work, until: recorder.clock() });
}

/** A step that the kit did once was seen to hold. Where a person did it again, what follows is theirs too. */
export async function noteByHand(
  lab: Lab,
  step: Pick<Step, 'id'>,
  services: readonly Pick<ServiceSeen, 'name' | 'createdAt'>[],
  note: LabNote | undefined,
  { engine }: Pick<Cluster['manager'], 'engine'>,
): Promise<void> {
  const kit = note?.kit?.[lab.id];
  if (!kit || isKitsWork(lab, step.id, kit, services)) return;
  const left = before(lab, step, kit);
  if (left.steps?.length !== kit.steps?.length) await noteKitsWork(engine, lab, left);
}

async function isManaged({ manager }: Cluster): Promise<boolean> {
  return (await swarmInfo(manager.engine)).ControlAvailable;
}
