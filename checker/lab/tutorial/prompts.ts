import { commonPrograms } from '../shell/programs.ts';

/** What a line that begins with a prompt says. */
export interface Prompt {
  /** The machine that the prompt names. */
  host?: string;
  script: string;
  /** Set where it is no prompt of a node's shell: one of Windows, or of a shell inside a container. */
  elsewhere?: 'windows' | 'container';
}

const host = String.raw`(?<host>[\w.-]+)`;
const script = String.raw`(?:\s+(?<script>.*))?$`;

/** What dressed-up shells put in front: arrows, and the glyphs of Powerline (U+E0B0 and its like). */
const glyph = '[\\u276f\\u279c\\u2192\\u00bb\\u203a\\u25b6\\u03bb\\u27e9\\ue0b0-\\ue0d4]';
const glyphs: RegExp[] = [
  /^(?:[\w.-]+@(?<host>[\w.-]+)\s+)?(?:[^\s]+\s+){0,4}?[\ue0b0-\ue0d4]\s*(?<script>[^\ue0b0-\ue0d4]*)$/,
  new RegExp(`^${glyph}(?:\\s+(?<script>.*))?$`),
  /^(?:[\w.-]+@(?<host>[\w.-]+)\s+)(?:[~/]\S*|[\w.-]+)\s+%(?:\s+(?<script>.*))?$/,
  /^%\s+(?<script>[a-z.].*)$/,
];

/** Oh My Zsh shows the folder behind the arrow, and the branch of git: `➜  notes git:(main) ✗ docker ps`. */
function withoutFolder(script: string): string {
  const [whole, , branch] = /^(\S+)\s+(git:\(\S*\)\s+(?:\u2717\s+)?)?/.exec(script) ?? [''];
  const rest = script.slice(whole.length);
  if (branch !== undefined || commonPrograms.includes(/^\S+/.exec(rest)?.[0] ?? '')) {
    return commonPrograms.includes(/^\S+/.exec(script)?.[0] ?? '') && branch === undefined ? script : rest;
  }
  return script;
}

/** In the order in which they are tried. A `#` is the prompt of root where something stands in front of it. */
const forms: RegExp[] = [
  new RegExp(String.raw`^\$${script}`), //                              $ docker ps
  new RegExp(String.raw`^\[${host}\] \(local\) \S+ \S+?\s*[$#]${script}`), // [node1] (local) root@192.168.0.8 ~$
  new RegExp(String.raw`^[\w.-]+@${host}(?::|\s)?[^\s$#]*\s?[$#]${script}`), // vagrant@docker-node1:~$
  new RegExp(String.raw`^\[(?:[\w.-]+@)?${host}(?:[ :][^\]]*)?\]\s?[$#]${script}`), // [root@node1 ~]#, [manager1]$
  new RegExp(String.raw`^${host}(?::\S*)?\s?\$${script}`), //            node1$, node1:~$
  new RegExp(String.raw`^~\S*\s?\$${script}`), //                        ~/app$
];

/** Play with Docker writes the machine on a line of its own, above the prompt. */
const machine = new RegExp(String.raw`^\[${host}\] \(local\) \S+@\S+ \S+$`);

/** The machine that a line names for the prompt right below it. */
export function readMachine(line: string): string | undefined {
  return machine.exec(line.trimEnd())?.groups?.host;
}

const windows = /^(?:PS )?[A-Za-z]:\\[^>]*>\s*(?<script>.*)$/;
const inside = /^\/\S* #(?:\s+(?<script>.*))?$/;

/** The prompt at the start of a line; undefined for any other line. */
export function readPrompt(line: string): Prompt | undefined {
  const [ofWindows, ofContainer] = [windows.exec(line)?.groups, inside.exec(line)?.groups];
  if (ofWindows) return { script: ofWindows.script ?? '', elsewhere: 'windows' };
  if (ofContainer) return { script: ofContainer.script ?? '', elsewhere: 'container' };
  const dressed =
    line.length > 2000 ? undefined : glyphs.map((form) => form.exec(line)).find((match) => match !== null);
  if (dressed) {
    const { host: named, script: typed = '' } = dressed.groups ?? {};
    return { script: withoutFolder(typed.trim()), ...(named === undefined ? {} : { host: named }) };
  }
  const found = forms.map((form) => form.exec(line)).find((match) => match !== null)?.groups;
  if (!found) return undefined;
  const prompt: Prompt = { script: found.script?.trim() ?? '' };
  if (found.host === undefined) return prompt;
  // Docker names a container's host by the container's id.
  return /^[0-9a-f]{12}$/.test(found.host) ? { ...prompt, elsewhere: 'container' } : { ...prompt, host: found.host };
}

/** The prompt of root, `# docker ps`, which looks like a comment: a `#` in front of any other word is one. */
export function readRootPrompt(line: string): Prompt | undefined {
  const [, script = '', program = ''] = /^#\s+((\S+).*)$/.exec(line) ?? [];
  return commonPrograms.includes(program) ? { script } : undefined;
}
