import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect } from 'chai';
import { parse } from 'yaml';
import type { Lab } from '../model.ts';
import { packageRoot } from '../package-root.ts';
import { kitLabs } from '../run/index.ts';
import { asGiven, formatProblem, jsonSchema, type SchemaName, schemaNames } from './index.ts';
import { sample } from './sample.fixture.ts';

const compiled = new Map(schemaNames.map((name) => [name, new Ajv({ allErrors: true }).compile(jsonSchema(name))]));

/** What is wrong with some YAML, as a JSON Schema validator of others sees it. */
function faults(name: SchemaName, yaml: string): string[] {
  const validate = compiled.get(name) ?? expect.fail(name);
  return validate(parse(yaml))
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const frontMatterOf = (text: string) => /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';
const checksOf = (text: string) => [...text.matchAll(/^```yaml check\n([\s\S]*?)^```/gm)].map(([, yaml = '']) => yaml);

describe('the set-up of an editor in docs/authors.md', () => {
  const docs = readFileSync(join(packageRoot, 'docs/authors.md'), 'utf8');

  it('finds every problem that lint prints', () => {
    const regexp = /"regexp": ("(?:[^"\\]|\\.)*")/.exec(docs)?.[1] ?? expect.fail('no pattern');
    const problem = {
      file: 'labs/a b/lab.md',
      line: 12,
      severity: 'warning',
      id: 'fixed-sleep',
      message: 'a: b (c)',
    } as const;
    const [, ...parts] = new RegExp(JSON.parse(regexp)).exec(formatProblem(problem)) ?? [];
    expect(parts).to.deep.equal(['labs/a b/lab.md', '12', 'warning', 'a: b (c)', 'fixed-sleep']);
  });

  it('names schemas that are there', () => {
    for (const name of schemaNames) expect(docs).to.include(`schemas/${name}.json`);
  });
});

describe('the schemas of the format', () => {
  for (const name of schemaNames) {
    it(`are in schemas/${name}.json as they are in the code`, () => {
      const file = join('schemas', `${name}.json`);
      const renew = `npm run build && node dist/cli.js schema ${name} > ${file}`;
      const written = readFileSync(join(packageRoot, file), 'utf8');
      expect(written, renew).to.equal(`${JSON.stringify(jsonSchema(name), undefined, 2)}\n`);
    });

    it(`describe every key of ${name}`, () => {
      expect(undescribed(jsonSchema(name), name)).to.deep.equal([]);
    });
  }

  it('accept the kit`s own labs, in every language, and all of the format', async () => {
    const given = (file: string, lab: Lab) => asGiven(readFileSync(file, 'utf8'), lab);
    const ofKit = (await kitLabs()).flatMap(({ file, lab }) =>
      lab ? [given(file, lab), given(file.replace(/\.md$/, '.ko.md'), lab)] : [],
    );
    const texts = [sample, ...ofKit];
    expect(texts).to.have.length.above(18);
    for (const text of texts) {
      expect(faults('front-matter', frontMatterOf(text))).to.deep.equal([]);
      expect(checksOf(text)).not.to.deep.equal([]);
      for (const yaml of checksOf(text)) expect(faults('check', yaml), yaml).to.deep.equal([]);
    }
  });

  it('refuse what lint refuses', () => {
    const head = 'id: x\ntitle: X\nminutes: 5';
    for (const wrong of ['id: x', `${head}\nponts: 4`, `${head}\nneeds: { swarm: redy }`, head.replace('x', 'A b')]) {
      expect(faults('front-matter', wrong), wrong).not.to.deep.equal([]);
    }
    const checks = [
      '[]',
      '- servce: a',
      '- { service: a, replica: 2 }',
      '- { service: a, within: 10 }',
      '- { tasks: a, runing: 2 }',
    ];
    for (const wrong of [
      ...checks,
      '- { history: a }',
      '- { update: a, state: complete }',
      '- { http: "http://a/", status: 20 }',
    ]) {
      expect(faults('check', wrong), wrong).not.to.deep.equal([]);
    }
  });
});

/** The keys, at any depth, without a description for who hovers over them. */
function undescribed(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const properties = Object.entries((schema as { properties?: object }).properties ?? {});
  const here = properties.filter(([, { description }]) => description === undefined).map(([key]) => `${path}.${key}`);
  return [...here, ...Object.entries(schema).flatMap(([key, value]) => undescribed(value, `${path}.${key}`))];
}
