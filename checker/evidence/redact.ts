/**
 * Takes out of what will be shown to others all that opens something: tokens, keys, passwords, payloads. Pure. Rather too much than
 * too little: who reads a bug report misses nothing that is secret.
 */

export const redacted = '[redacted]';

const secretName =
  /pass(?:word|wd|phrase)?$|secret(?!name|id)|token|credential|(?:private|api|access|signing|unlock|encryption|ca)[-_.]?key|auth(?!or)(?!entication)/i;
/** Names of things, or lists of them, that only sound so. */
const harmless = /^(?:Secrets?|Secret(?:Name|ID|s)|.*File|.*Path)$/;
/** Payloads of secrets and configs, as the Engine API has them. */
const payload = 'Data';

const shortest = 6; // of a secret that is looked for elsewhere: a shorter one would be found in every other word

/** A value as JSON knows it, without what is secret; what was taken out is added to `found`. */
export function redactValue(value: unknown, found: Set<string>, isSecret = false): unknown {
  if (typeof value === 'string') return isSecret ? hide(value, found) : redactEntry(value, found);
  if (Array.isArray(value)) {
    return value.map((one, index) => redactValue(one, found, isSecret || isSecretOption(value[index - 1])));
  }
  if (typeof value !== 'object' || value === null) return isSecret && typeof value === 'number' ? redacted : value;
  const entries = Object.entries(value).map(([key, one]) => {
    const secret = isSecret || isSecretName(key) || (key === payload && typeof one === 'string');
    return [key, redactValue(one, found, secret)];
  });
  return Object.fromEntries(entries);
}

/** Text without what looks like a secret, and without those `found` elsewhere. */
export function redactText(text: string, found: ReadonlySet<string>): string {
  const known = [...found].filter((one) => one.length >= shortest).sort((a, b) => b.length - a.length);
  return known.reduce((rest, one) => rest.replaceAll(one, redacted), withoutPatterns(text));
}

/** `NAME=value`, as in an environment, or any other text. */
function redactEntry(text: string, found: Set<string>): string {
  const [, name, value] = /^([\w.-]+)=([\s\S]*)$/.exec(text) ?? [];
  if (name === undefined || value === undefined) return withoutPatterns(text);
  if (isSecretName(name)) return `${name}=${hide(value, found)}`;
  if (/_proxy$/i.test(name)) return `${name}=${value.replace(/^((?:[a-z0-9]+:\/\/)?).*@/i, `$1${redacted}@`)}`;
  return `${name}=${withoutPatterns(value)}`;
}

function hide(value: string, found: Set<string>): string {
  if (value === '') return value;
  found.add(value);
  return redacted;
}

const isSecretName = (name: string) => secretName.test(name) && !harmless.test(name);

/** `--password`, whose value is the next word. */
const isSecretOption = (word: unknown) => typeof word === 'string' && /^--?[\w-]+$/.test(word) && isSecretName(word);

const patterns: [RegExp, string][] = [
  [/SWMTKN-1-[0-9a-z]+-[0-9a-z]+/g, `SWMTKN-1-${redacted}`],
  [/SWMKEY-1-[\w+/=-]+/g, `SWMKEY-1-${redacted}`],
  // A log that was cut may have lost one end of it.
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g, redacted],
  [/^(?:(?!-----BEGIN)[\s\S])*?-----END [A-Z ]*PRIVATE KEY-----/, redacted],
  // The account and password of a URL, up to the last @ before its path.
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/"'\\<>]+@/gi, `$1${redacted}@`],
  [
    /\b((?:proxy-)?authorization|x-registry-(?:auth|config))((?:\\?["'])?\s*[:=]\s*(?:\\?["'])?)(?:(?:basic|bearer)\s+)?[\w.~+/=-]+/gi,
    `$1$2${redacted}`,
  ],
  [/\b(bearer|basic)\s+[\w.~+/-]{12,}=*/gi, `$1 ${redacted}`],
  [/(--?[\w-]*(?:password|passwd|secret|token|api-?key)[= ])(?:"[^"]*"|'[^']*'|[^\s"'\\]+)/gi, `$1${redacted}`],
  [
    /\b([\w-]*(?:password|passwd|passphrase|secret|token|credentials?|api[-_]?key|private[-_]?key|access[-_]?key)=)(?:"[^"]*"|'[^']*'|[^\s"'\\,;&]+)/gi,
    `$1${redacted}`,
  ],
];

function withoutPatterns(text: string): string {
  return patterns.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text);
}
