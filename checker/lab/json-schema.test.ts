import { expect } from 'chai';
import * as z from 'zod';
import { kinds } from './checks/kinds.ts';
import { frontMatterSchema } from './front-matter.ts';

describe('the schemas', () => {
  it('can be written as JSON Schema, for editors', () => {
    const schemas = [frontMatterSchema, ...Object.values(kinds).map(({ schema }) => schema)];
    for (const schema of schemas) expect(z.toJSONSchema(schema)).to.have.property('additionalProperties', false);
  });
});
