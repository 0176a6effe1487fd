/** Reads `labs/NN-slug/free.yaml`: what may differ from a step's right end state, since the text leaves it open. */
import * as z from 'zod';
import type { Freedom, Lab, Problem } from '../model.ts';
import { say } from '../words/index.ts';
import { Problems, readYaml, suggest, validate } from '../written/index.ts';
import { stepsWithChecks } from './judged.ts';

const text = z.string().trim().min(1).max(500);
const schema = z.array(z.strictObject({ step: text.optional(), mutation: text, why: text })).min(1);

/** `problems` holds all that is wrong with it; nothing of it counts then. */
export function parseFreedoms(written: string, file: string, lab: Lab): { freedoms: Freedom[]; problems: Problem[] } {
  const found = new Problems(file);
  const located = readYaml(written, 1, found, { plain: true });
  const entries = (located && validate(schema, located, { name: 'free', entry: 'key' }, found)) ?? [];
  const ids = stepsWithChecks(lab).map(({ id }) => id);
  const freedoms = entries.map(({ step, mutation, why }, index): Freedom => {
    const line = located?.line([index]) ?? 1;
    if (step !== undefined && !ids.includes(step)) {
      found.error(
        located?.line([index, 'step']) ?? line,
        'unknown-step',
        say.prove.unknownStep(step, suggest(step, ids)),
      );
    }
    return { ...found.at(line), lab: lab.id, ...(step === undefined ? {} : { step }), mutation, why };
  });
  const problems = found.list();
  return { freedoms: problems.length > 0 ? [] : freedoms, problems };
}
