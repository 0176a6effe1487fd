/** What people write in files: problems with file and line, YAML that knows where it stands, values checked by a schema. */
export { type Decoded, decode } from './decode.ts';
export { toJsonSchema } from './json-schema.ts';
export { formatProblem, Problems } from './problems.ts';
export { type Subject, validate } from './schema.ts';
export { nearest, suggest } from './suggest.ts';
export { type Located, type Path, readYaml } from './yaml.ts';
