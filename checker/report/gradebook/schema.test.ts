import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect } from 'chai';
import { packageRoot } from '../../package-root.ts';
import { classOf12, others } from './gradebook.fixture.ts';
import { toGradesJson } from './json.ts';
import { gradebookForm, gradebookSchema } from './schema.ts';

describe('the schema of a gradebook', () => {
  const book = { ...classOf12(), students: [...classOf12().students, ...others()] };
  const written = () => JSON.parse(toGradesJson(book));

  it('is in schemas/gradebook.json as it is in the code', () => {
    const renew = 'npm run build && node dist/cli.js schema gradebook > schemas/gradebook.json';
    const file = readFileSync(join(packageRoot, 'schemas/gradebook.json'), 'utf8');
    expect(file, renew).to.equal(`${JSON.stringify(gradebookSchema(), undefined, 2)}\n`);
  });

  it('is that of what is written, with all that can be in it', () => {
    const [first, ...rest] = book.students;
    const [lab, ...labs] = first?.labs ?? [];
    if (!first || !lab) return expect.fail('nobody');
    const whole = {
      ...written(),
      students: [{ ...first, cause: 'x', labs: [{ ...lab, overtime: true, otherVersion: true }, ...labs] }, ...rest],
    };
    expect(gradebookForm.safeParse(whole).error?.message).to.equal(undefined);
    const validate = new Ajv({ allErrors: true }).compile(gradebookSchema());
    expect(validate(whole), JSON.stringify(validate.errors)).to.equal(true);
  });

  it('refuses what is none', () => {
    for (const wrong of [{ schema: 2 }, { students: [{}] }, { more: 1 }])
      expect(gradebookForm.safeParse({ ...written(), ...wrong }).success).to.equal(false);
  });
});
