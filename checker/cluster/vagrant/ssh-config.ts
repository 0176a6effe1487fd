import { toType } from '../../to-type.ts';
import type { Way } from '../remote/index.ts';

/** The machines that `vagrant ssh-config` tells of. What it says of each is said to ssh word for word, quotes and all. */
export function readSshConfig(text: string): Way[] {
  const [, ...blocks] = text.split(/^Host +/m);
  return blocks.map((block) => {
    const [name = '', ...settings] = block.split('\n').map((line) => line.trim());
    const options = settings.filter((line) => line !== '').flatMap((line) => ['-o', line]);
    const byHand = (command?: string) =>
      toType`vagrant ssh ${[name, ...(command === undefined ? [] : ['-c', command])]}`;
    return { name, options, destination: name, byHand };
  });
}
