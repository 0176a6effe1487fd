import { say } from '../../words/index.ts';
import { toJsonSchema } from '../../written/index.ts';
import { whole } from './schema.ts';

/** What `swarmlab.yaml` may hold, as JSON Schema. */
export function configSchema(): object {
  const { about, ...keys } = say.cluster.config.keys;
  const meanings: Record<string, Record<string, string>> = keys;
  return { ...toJsonSchema(whole, (id, key) => meanings[id === '' ? 'file' : id]?.[key]), description: about };
}
