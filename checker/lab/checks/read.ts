import type * as z from 'zod';
import type { Check, Kind } from '../../model.ts';
import { say } from '../../words/index.ts';
import { type Located, nearest, Problems, readYaml, suggest, validate } from '../../written/index.ts';
import { given } from '../given.ts';
import { judged } from './kind.ts';
import { kinds } from './kinds.ts';
import { toDuration } from './scalars.ts';

type Judged = { [K in keyof typeof judged]: z.output<(typeof judged)[K]> };

const names = Object.keys(kinds) as Kind[];

/** The expectations of a `yaml check` fence; `firstLine` is the file's line of the text's first. */
export function readChecks(text: string, firstLine: number, problems: Problems): Check[] {
  const yaml = readYaml(text, firstLine, problems);
  if (!yaml) return [];
  const { value: items } = yaml;
  if (!Array.isArray(items) || items.length === 0) {
    problems.error(firstLine - 1, 'no-checks', say.lab.checks.none);
    return [];
  }
  return items.flatMap((value, index) => {
    const item: Located = {
      value,
      line: (path) => yaml.line([index, ...path]),
      keyLine: (path) => yaml.keyLine([index, ...path]),
    };
    return readCheck(item, problems) ?? [];
  });
}

/** One expectation that stands in a program, not in a file: what it means, or all that is wrong with it. */
export function readCheckValue(value: object): Check | string[] {
  const problems = new Problems('');
  const check = readCheck({ value, line: () => 0, keyLine: () => 0 }, problems);
  return check ?? problems.list().map(({ message }) => message);
}

function readCheck(item: Located, problems: Problems): Check | undefined {
  const line = item.line([]);
  const name = kindOf(item, problems);
  if (!name) return undefined;
  const { schema, toExpectation } = kinds[name];
  const raw = validate(schema, item, { name, entry: 'key' }, problems);
  if (!raw) return undefined;
  const { within, for: hold, points, hint } = raw as Judged;
  if (typeof hint === 'object') assertTold(hint, name, item, problems);
  return given({
    type: 'check' as const,
    ...problems.at(line),
    expect: toExpectation(raw),
    within: toDuration(within),
    for: toDuration(hold),
    points,
    hint,
  });
}

/** A hint that is told with some keys alone must name keys that the item has: of the others nothing can differ. */
function assertTold(hint: Record<string, string>, kind: Kind, { value, keyLine }: Located, problems: Problems): void {
  const keys = Object.keys(value as object).filter((key) => key === kind || !(key in judged));
  for (const key of Object.keys(hint)) {
    if (keys.includes(key)) continue;
    problems.error(keyLine(['hint', key]), 'hint-key', say.lab.checks.hintKey(key, keys, suggest(key, keys)));
  }
}

/**
 * An item's kind is the one of its keys that is a kind. `update` is also a setting of a service: it must not be taken for
 * the kind beside a `service`, or beside a misspelt one.
 */
function kindOf({ value, line, keyLine }: Located, problems: Problems): Kind | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.error(line([]), 'unknown-kind', say.lab.checks.mapping);
    return undefined;
  }
  const keys = Object.keys(value);
  const found = names.filter((name) => keys.includes(name));
  const kind = found.find((name) => found.every((other) => other in kinds[name].schema.shape));
  const isSubject = kind && kinds[kind].schema.shape[kind]?.safeParse(Reflect.get(value, kind)).success;
  const misspelt = keys.find((key) => !found.includes(key as Kind) && nearest(key, names));
  if (kind && (isSubject || !misspelt)) return kind;
  const slip = misspelt ?? keys[0] ?? '';
  if (found.length > 1) problems.error(line([]), 'several-kinds', say.lab.checks.severalKinds(found));
  else problems.error(keyLine([slip]), 'unknown-kind', say.lab.checks.unknownKind(slip, suggest(slip, names)));
  return undefined;
}
