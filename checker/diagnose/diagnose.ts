import type { CommandRun, Diagnosis, Evidence, Expectation, Observation } from '../model.ts';
import { saidByDocker, sayings } from './docker/index.ts';
import { factsAbout, factsOf, servicesNamed } from './facts.ts';
import { healthMistakes } from './health/index.ts';
import type { Facts, Mistake } from './mistake.ts';
import { nodeMistakes } from './nodes/index.ts';
import { serviceMistakes } from './services/index.ts';
import { otherImage } from './services/other-image.ts';
import { taskMistakes } from './tasks/index.ts';
import { most } from './told-once.ts';

/** The most specific first: what a task says of itself tells more than what became of its service. */
const mistakes: readonly Mistake[] = [
  otherImage,
  ...taskMistakes,
  ...healthMistakes,
  ...nodeMistakes,
  ...serviceMistakes,
];

/** The ids of all mistakes that are recognized, each once. */
export const mistakeIds: readonly string[] = [...new Set([...mistakes, ...sayings].map(({ id }) => id))];

/** A check that does not hold. */
export interface Failed {
  expectation: Expectation;
  /** Its keys that are not met, as a judgement names them. */
  keys: readonly string[];
  /** True in a challenge: nothing is said that it asks to find out. */
  challenge: boolean;
  /** All that the checks of its step expect. */
  step?: readonly Expectation[];
}

/** The likeliest causes why a check does not hold, the most specific first. */
export function diagnoseCheck(
  { expectation, keys, challenge, step = [] }: Failed,
  seen: Observation,
  evidence: Evidence,
): Diagnosis[] {
  const told = challenge ? mistakes.filter(({ reveals }) => !reveals) : mistakes;
  return found(told, { ...factsAbout(expectation, keys, seen, evidence), step, challenge }).slice(0, most);
}

/** The likeliest causes why a command failed: what docker said, else what became of the services that it names. */
export function diagnoseCommand(run: CommandRun, seen: Observation, evidence: Evidence): Diagnosis[] {
  const said = saidByDocker(run, seen);
  if (said.length > 0) return said.slice(0, 1);
  return servicesNamed(run, seen)
    .flatMap((service) => found(mistakes, { keys: [], ...factsOf(service, seen, evidence) }))
    .slice(0, most);
}

/** Each thing that the Engine says is explained once, by the most specific mistake that it tells of. */
function found(among: readonly Mistake[], facts: Facts): Diagnosis[] {
  const explained = new Set<string>();
  return among.flatMap(({ id, find }) => {
    const told = find(facts);
    if (!told || explained.has(told.says)) return [];
    explained.add(told.says);
    return [{ id, ...told }];
  });
}
