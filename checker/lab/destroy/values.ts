import { readDocker } from '../docker/invocation.ts';
import { isLook } from '../docker/look.ts';
import { type SimpleCommand, simpleCommands } from '../shell/commands.ts';
import type { Word } from '../shell/tokens.ts';
import type { Scene, Value } from './model.ts';

/** A word as it was typed, what stands in `$(…)` put back; quotes are gone. */
export function textOf({ value, inner }: Word): string {
  const scripts = [...inner];
  return value.replace(/([$<>])\(\)/g, (whole, mark) => (scripts.length > 0 ? `${mark}(${scripts.shift()})` : whole));
}

/** All that a word can stand for. */
export function valuesOf(word: Word, scene: Scene): Value[] {
  const { value, inner, variables } = word;
  if (inner.length > 0) return value === '$()' ? [ofOutput(inner[0] ?? '', scene)] : ['unknown'];
  if (variables.length === 0) return [value.includes('$') ? 'unknown' : { text: value }];
  const [name = ''] = variables;
  if (value === `$${name}` || value === `\${${name}}`) return [...ofVariable(name, scene)];
  return joined(value, variables, scene);
}

function ofVariable(name: string, { folder, variables }: Scene): readonly Value[] {
  if (name === 'HOME') return [{ text: '/root' }];
  if (name === 'PWD') return [{ text: folder }];
  // One that this script does not set was set in the terminal before, or by nobody.
  return variables.get(name) ?? [{ look: `printf '%s\\n' $${name}` }];
}

/** `web-$n`: with every text that the variable has. */
function joined(value: string, variables: readonly string[], scene: Scene): Value[] {
  let texts = [value];
  for (const name of variables) {
    const known = ofVariable(name, scene);
    const isText = known.every((one) => typeof one === 'object' && 'text' in one);
    if (!isText) {
      const fromTerminal = variables.every((one) => !scene.variables.has(one)) && /^[\w.${}:/@=-]+$/.test(value);
      return [fromTerminal ? { look: `printf '%s\\n' "${value}"` } : 'unknown'];
    }
    texts = texts.flatMap((text) =>
      known.map((one) => text.replaceAll(`\${${name}}`, given(one)).replaceAll(`$${name}`, given(one))),
    );
  }
  return texts.map((text) => (text.includes('$') ? 'unknown' : { text }));
}

function given(value: Value): string {
  return typeof value === 'object' && 'text' in value ? value.text : '';
}

const makers = ['service create', 'run', 'volume create', 'network create', 'secret create', 'config create'];

/** What `$(…)` stands for. */
export function ofOutput(script: string, scene: Scene): Value {
  const commands = simpleCommands(script);
  const last = commands.at(-1);
  if (last && makers.includes(readDocker(last.words)?.command ?? '')) return 'made';
  const ofLoop = commands.some(({ uses }) => uses.some((name) => scene.variables.has(name)));
  return commands.length > 0 && !ofLoop && canAsk(script, commands) ? { look: script } : 'unknown';
}

/** What comes through a pipe. */
export function ofPipe(from: SimpleCommand | undefined, scene: Scene): Value {
  const text = from && chain(from);
  return text === undefined ? 'unknown' : ofOutput(text, scene);
}

/** The pipe up to here as a script; undefined where a word of it is not known. */
export function chain({ typed, reads }: SimpleCommand): string | undefined {
  const before = reads ? chain(reads) : '';
  if (before === undefined || typed.some(({ inner, variables }) => inner.length > 0 || variables.length > 0))
    return undefined;
  const words = typed.map(({ value }) => `'${value.replaceAll("'", "'\\''")}'`).join(' ');
  return before === '' ? words : `${before} | ${words}`;
}

const narrowing = ['grep', 'egrep', 'head', 'tail', 'awk', 'jq', 'echo', 'cat'];

/** Only what changes nothing may be asked, and only what names less than all is worth it. */
function canAsk(script: string, commands: readonly SimpleCommand[]): boolean {
  if (!isLook(script) || /system\s*\(|getline|>\s*"/.test(script)) return false;
  return commands.some(({ words }) => {
    const docker = readDocker(words);
    if (!docker) return narrowing.includes(words[0] ?? '') && !/^\{\s*print\s+\$\d\s*\}$/.test(words[1] ?? '');
    const lists = / ls$|^ps$|^images$/.test(docker.command);
    const filtered = ['-f', '--filter', '-l', '--latest', '-n', '--last'].some((name) => docker.options.has(name));
    return lists ? filtered : docker.operands.length > 0;
  });
}
