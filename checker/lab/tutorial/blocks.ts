import { readScript } from './script.ts';
import { beginsWithPrompt, readSession, type Shown } from './session.ts';

/** Languages of blocks whose lines are commands, unless they begin with a prompt. */
const scripts = ['sh', 'bash', 'shell', 'zsh', 'ksh', 'dash', 'ash'];
/** Languages of blocks that show a terminal: only what stands behind a prompt is a command. */
const sessions = ['console', 'terminal', 'session', 'shell-session', 'shellsession', 'sh-session', 'bash-session'];
/** No language, or one that says nothing: commands where the first line is a prompt. */
const plain = ['', 'text', 'txt', 'plain', 'plaintext', 'none', 'output', 'nohighlight'];

/** The commands of a code block, by its first line and what it holds; none where it is prose. */
export function readBlock(info: string, text: string): Shown[] {
  const lines = text.split('\n');
  const [, number] = /^\.term(\d+)/.exec(info) ?? [];
  // Play with Docker's own pages name the terminal in which a block is run.
  if (number !== undefined) return readScript(lines).map((shown) => ({ ...shown, host: `node${number}` }));
  const [language = '', second = ''] = info.toLowerCase().match(/[\w-]+/g) ?? [];
  if (sessions.includes(language) || (scripts.includes(language) && second === 'session')) return readSession(lines);
  if (scripts.includes(language)) return beginsWithPrompt(lines) ? readSession(lines) : readScript(lines);
  return plain.includes(language) && beginsWithPrompt(lines) ? readSession(lines) : [];
}
