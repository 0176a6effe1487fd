import * as z from 'zod';
import { given } from '../given.ts';
import { checkKind, judged } from './kind.ts';
import { text } from './scalars.ts';

const schema = z.strictObject({
  absent: z
    .strictObject({ service: text, containers: z.boolean().default(false), beside: text.optional() })
    .meta({ id: 'absence' }),
  ...judged,
});

/** `- absent: { service: simple }`. */
export const absent = checkKind(schema, (raw) => given({ kind: 'absent' as const, ...raw.absent }));
