import { readInfo } from './info.ts';
import type { Block } from './pieces.ts';
import { looksTyped, readScript } from './script.ts';
import { beginsWithPrompt, readSession } from './session.ts';
import type { Shown } from './shown.ts';
import { readWindows } from './windows.ts';

/** Languages of blocks whose lines are commands, unless they begin with a prompt. */
const scripts = [
  'sh',
  'bash',
  'shell',
  'zsh',
  'ksh',
  'dash',
  'ash',
  'fish',
  'shell-script',
  'shellscript',
  'sh-script',
  'bash-script',
  'cli',
  'command',
  'commandline',
  'command-line',
];
/** Languages of blocks that show a terminal: what stands behind a prompt is a command. */
const sessions = [
  'console',
  'terminal',
  'session',
  'shell-session',
  'shellsession',
  'shell_session',
  'sh-session',
  'bash-session',
  'terminal-session',
  'term',
  'tty',
];
const windows = ['cmd', 'bat', 'batch', 'batchfile', 'dos', 'dosbatch', 'powershell', 'ps1', 'posh', 'pwsh'];
/** Languages of files: whatever they hold, nobody types it. */
const files = [
  'yaml',
  'yml',
  'json',
  'json5',
  'jsonc',
  'toml',
  'ini',
  'conf',
  'cfg',
  'properties',
  'env',
  'dotenv',
  'html',
  'xml',
  'css',
  'scss',
  'js',
  'jsx',
  'ts',
  'tsx',
  'javascript',
  'typescript',
  'python',
  'py',
  'go',
  'golang',
  'rust',
  'java',
  'kotlin',
  'ruby',
  'rb',
  'php',
  'sql',
  'diff',
  'patch',
  'dockerfile',
  'containerfile',
  'makefile',
  'make',
  'nginx',
  'apache',
  'hcl',
  'terraform',
  'tf',
  'mermaid',
  'markdown',
  'md',
  'mdx',
  'csv',
  'lua',
  'perl',
  'groovy',
  'c',
  'cpp',
  'csharp',
  'proto',
  'graphql',
  'systemd',
  'service',
  'vim',
];

/** The commands of a code block, by its first line and what it holds; none where it is prose. */
export function readBlock({ info, text }: Pick<Block, 'info' | 'text'>): Shown[] {
  const lines = text.split('\n');
  const [, number] = /^\.term(\d+)/.exec(info) ?? [];
  // Play with Docker's own pages name the terminal in which a block is run.
  if (number !== undefined) return readScript(lines).map((shown) => ({ ...shown, host: `node${number}` }));
  const { language, second } = readInfo(info);
  if (files.includes(language)) return [];
  if (windows.includes(language)) return beginsWithPrompt(lines) ? readSession(lines) : readWindows(lines);
  const isScript = scripts.includes(language) && second !== 'session';
  if (isScript) return beginsWithPrompt(lines) ? readSession(lines) : readScript(lines);
  if (isDockerfile(lines)) return [];
  if (sessions.includes(language) || second === 'session') {
    const session = readSession(lines);
    return session.length > 0 || !looksTyped(lines) ? session : readScript(lines);
  }
  if (beginsWithPrompt(lines) || beginsWithRoot(lines)) return readSession(lines);
  return looksTyped(lines) ? readScript(lines) : [];
}

/** True for a block of what a file holds, as its language says. */
export function isOfFile(info: string, text: string): boolean {
  const { language } = readInfo(info);
  return (
    files.includes(language) ||
    (['', 'docker', 'text', 'plaintext'].includes(language) && isDockerfile(text.split('\n')))
  );
}

function isDockerfile(lines: readonly string[]): boolean {
  const first = lines.find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  return /^(?:FROM|ARG)\s+\S/.test(first);
}

/** `# docker ps` on every line that says anything: root's prompt, where nothing else says what the block is. */
function beginsWithRoot(lines: readonly string[]): boolean {
  const first = lines.find((line) => line.trim() !== '') ?? '';
  return /^# (?:docker|sudo docker) [a-z]/.test(first);
}
