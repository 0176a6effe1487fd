export { readCheckValue } from './checks/read.ts';
export { isLabId, labIdLike } from './front-matter.ts';
export { jsonSchema, type SchemaName, schemaNames } from './json-schemas.ts';
export { type LookUp, lintLab, lintTranslated, type Source } from './lint/index.ts';
export { parseLab, stepIds } from './parse.ts';
export { formatProblem } from './problems.ts';
export { simpleCommands } from './script.ts';
export { parseWrongAnswer } from './wrong-answer.ts';
