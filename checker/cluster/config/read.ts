/** Reads `swarmlab.yaml`, or tells all that is wrong with it. */
import type * as z from 'zod';
import { type Located, type Problems, readYaml, validate } from '../../written/index.ts';
import { type Described, drivers, outline } from './schema.ts';

/** Name of a cluster -> what is written of it. Undefined after a problem. */
export function readClusters(text: string, problems: Problems): Map<string, Described> | undefined {
  const yaml = readYaml(text, 1, problems);
  const file = yaml && validate(outline, yaml, { name: 'swarmlab.yaml', entry: 'key' }, problems);
  if (!yaml || !file) return undefined;
  const clusters = Object.entries(file.clusters).map(([name, { driver }]): [string, Described | undefined] => {
    const schema: z.ZodType<Described> = drivers[driver];
    return [name, validate(schema, part(yaml, ['clusters', name]), { name, entry: 'key' }, problems)];
  });
  const valid = clusters.filter((cluster): cluster is [string, Described] => cluster[1] !== undefined);
  return valid.length === clusters.length ? new Map(valid) : undefined;
}

function part({ value, line, keyLine }: Located, within: string[]): Located {
  const inner = within.reduce<unknown>((whole, key) => Reflect.get(whole as object, key), value);
  return {
    value: inner,
    line: (path) => line([...within, ...path]),
    keyLine: (path) => keyLine([...within, ...path]),
  };
}
