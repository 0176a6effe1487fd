/** What can be named on a command line, for its completion. */
import { namesOfNodes } from '../cluster/index.ts';
import { kitLabs, validLabs } from '../run/index.ts';
import { schemas } from './schema.ts';

interface Named {
  value: string;
  about: string;
}

/** The values there are for an argument or an option of this name; `operands` are the arguments before it. */
export async function namedValues(name: string, [lab]: string[], cluster: string): Promise<Named[]> {
  switch (name) {
    case 'lab':
      return (await kitLabs()).flatMap(({ lab }) => (lab ? { value: lab.id, about: lab.title } : []));
    case 'step':
      return lab === undefined ? [] : stepsOf(lab);
    case 'node':
      return (await namesOfNodes(cluster)).map((value) => ({ value, about: '' }));
    case 'part':
      return Object.keys(schemas).map((value) => ({ value, about: '' }));
    default:
      return [];
  }
}

async function stepsOf(word: string): Promise<Named[]> {
  const [lab] = await validLabs([word]).catch(() => []); // no such lab: nothing to name
  return (lab?.steps ?? []).map(({ id, title }) => ({ value: id, about: title }));
}
