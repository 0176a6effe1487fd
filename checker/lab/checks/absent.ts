import * as z from 'zod';
import { checkKind, judged } from './kind.ts';
import { text } from './scalars.ts';

const schema = z.strictObject({
  absent: z.strictObject({ service: text, containers: z.boolean().default(false) }).meta({ id: 'absence' }),
  ...judged,
});

/** `- absent: { service: simple }`. */
export const absent = checkKind(schema, (raw) => ({ kind: 'absent', ...raw.absent }));
