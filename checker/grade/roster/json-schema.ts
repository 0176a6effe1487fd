import { say } from '../../words/index.ts';
import { toJsonSchema } from '../../written/index.ts';
import { rosterFile } from './schema.ts';

/** What a roster may hold, as JSON Schema. */
export function rosterSchema(): object {
  const { about, ...keys } = say.grade.keys;
  const meanings: Record<string, Record<string, string>> = keys;
  return { ...toJsonSchema(rosterFile, (id, key) => meanings[id === '' ? 'file' : id]?.[key]), description: about };
}
