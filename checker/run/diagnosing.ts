/** Finding the causes of what did not pass: asks what only they need to know, and says the next command in full. */
import { type Cluster, onCluster } from '../cluster/index.ts';
import { diagnoseCheck, diagnoseCommand, servicesAsked, servicesNamed } from '../diagnose/index.ts';
import type { Check, CommandRun, Diagnosis, Evidence, Expectation, Observation, ServiceSeen } from '../model.ts';
import { evidenceOf } from '../observe/index.ts';

/** Why a check did not hold on what was seen, as far as the Engine says. Never throws. */
export async function causesOfCheck(
  { expect }: Check,
  keys: readonly string[],
  challenge: boolean,
  seen: Observation,
  cluster: Cluster,
  step: readonly Expectation[] = [],
): Promise<Diagnosis[]> {
  const evidence = await evidenceAbout(servicesAsked(expect, seen), seen, cluster);
  return inFull(diagnoseCheck({ expectation: expect, keys, challenge, step }, seen, evidence), cluster);
}

/** Why a command failed, as far as docker and the Engine say. Never throws. */
export async function causesOfCommand(run: CommandRun, seen: Observation, cluster: Cluster): Promise<Diagnosis[]> {
  const evidence = await evidenceAbout(servicesNamed(run, seen), seen, cluster);
  return inFull(diagnoseCommand(run, seen, evidence), cluster);
}

function evidenceAbout(services: ServiceSeen[], seen: Observation, cluster: Cluster): Promise<Evidence> {
  const names = services.map(({ name }) => name);
  return evidenceOf(
    cluster,
    seen.containers.filter(({ service }) => names.includes(service)),
  );
}

/** As a person types it where they run swarmlab. */
function inFull(diagnoses: Diagnosis[], { name }: Cluster): Diagnosis[] {
  const on = onCluster(name);
  return diagnoses.map(({ node, ...diagnosis }) => {
    const { next } = diagnosis;
    if (next === undefined) return diagnosis;
    const where = node === undefined ? on : `${on} ${node}`;
    return { ...diagnosis, next: next.startsWith('docker ') ? `swarmlab shell${where} -- ${next}` : `${next}${on}` };
  });
}
