/** How ssh gets to the nodes that `swarmlab.yaml` names. */
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import type * as z from 'zod';
import { toType } from '../../to-type.ts';
import type { Way } from '../remote/index.ts';
import type { drivers } from './schema.ts';

type Node = z.output<typeof drivers.ssh>['nodes'][number];

/** The way to a node; `folder` is what the path of a key is relative to. What is not written is as the person's ssh knows it. */
export function wayTo({ name, host, user, port, key, jump, address }: Node, folder: string): Way {
  const options = [
    ...(port === undefined ? [] : ['-p', String(port)]),
    ...(key === undefined ? [] : ['-i', resolve(folder, key.replace(/^~(?=\/)/, homedir()))]),
    ...(jump === undefined ? [] : ['-J', jump]),
  ];
  const destination = user === undefined ? host : `${user}@${host}`;
  const byHand = (command?: string) =>
    toType`ssh ${[...(command === undefined ? [] : ['-t']), ...options, destination, ...(command ? [command] : [])]}`;
  return { name, options, destination, byHand, ...(address === undefined ? {} : { address }) };
}
