import { administrators, installers } from '../shell/programs.ts';
import type { Word } from '../shell/tokens.ts';
import { textOf } from './values.ts';

/** The files that a program writes, and those that it takes away or changes where they are. */
export interface Touched {
  writes: Word[];
  changes: Word[];
  /** Folders that it makes. */
  folders: Word[];
}

const nothing: Touched = { writes: [], changes: [], folders: [] };

/** What a program does to files, by its words. */
export function filesOf(program: string, args: readonly Word[]): Touched {
  const names = args.filter(({ value }) => !/^-./.test(value));
  const last = names.slice(-1);
  const behind = (...options: string[]) =>
    args.flatMap((word, at) => (options.includes(args[at - 1]?.value ?? '') ? word : []));
  const has = (pattern: RegExp) => args.some(({ value }) => pattern.test(value));
  switch (program) {
    case 'rm':
    case 'unlink':
    case 'shred':
    case 'truncate':
      return { ...nothing, changes: names };
    case 'mv':
      return { ...nothing, changes: names.slice(0, -1), writes: last };
    case 'cp':
    case 'install':
    case 'ln':
    case 'rsync':
      return { ...nothing, writes: last };
    case 'tee':
      return { ...nothing, writes: names };
    case 'touch':
    case 'mkdir':
      return { ...nothing, folders: names };
    case 'sed':
    case 'perl':
      return has(/^-\w*i|^--in-place/) ? { ...nothing, changes: has(/^-\w*e$/) ? last : names.slice(1) } : nothing;
    case 'chmod':
    case 'chown':
    case 'chgrp':
    case 'setfacl':
      return { ...nothing, changes: names.slice(1) };
    case 'chattr':
      return { ...nothing, changes: names.slice(1) };
    case 'dd':
      return { ...nothing, writes: behindEqual(args, 'of=') };
    case 'curl':
    case 'wget':
      return {
        ...nothing,
        writes: behind('-o', '-O', '--output', '--output-document').filter(({ value }) => value !== '-'),
      };
    case 'tar':
    case 'unzip':
      return { ...nothing, writes: behind('-C', '-d', '--directory') };
    case 'find':
      return has(/^-(?:delete|exec|execdir|ok)$/) && !has(/^(?:ls|cat|grep|echo|wc|head|stat|file)$/)
        ? {
            ...nothing,
            changes: args.slice(
              0,
              args.findIndex(({ value }) => value.startsWith('-')),
            ),
          }
        : nothing;
    default:
      return nothing;
  }
}

function behindEqual(args: readonly Word[], option: string): Word[] {
  return args.flatMap((word) =>
    word.value.startsWith(option) ? { ...word, value: word.value.slice(option.length) } : [],
  );
}

/** What is done to the machine itself: its programs, its accounts, its network, its kernel. */
export function ofMachine(program: string, args: readonly Word[]): string | undefined {
  const words = args.map(({ value }) => value);
  const [first = ''] = words;
  const told = [program, first].join(' ').trim();
  if (administrators.includes(program) || /^mkfs\./.test(program)) return told;
  if (['dockerd', 'containerd', 'dpkg', 'rpm', 'snap'].includes(program)) return told;
  if (installers.includes(program) && ['apt', 'apt-get', 'apk', 'dnf', 'yum', 'zypper'].includes(program)) return told;
  if (program === 'sysctl' && words.some((word) => /^-[wp]|=/.test(word))) return told;
  if (program === 'hostname' && words.some((word) => !word.startsWith('-'))) return told;
  const sets = /^(?:add|append|change|del|delete|flush|replace|set)$/;
  if (program === 'ip' && words.some((word) => sets.test(word))) return words.slice(0, 3).join(' ').replace(/^/, 'ip ');
  // What the terminal itself started may be ended: `kill $!`, `kill %1`.
  const own = (word: Word) =>
    /^(?:-.*|%\d*|\$!)$/.test(word.value) || (word.variables.length > 0 && word.inner.length === 0);
  if (program === 'kill' && (words.includes('-1') || !args.every(own))) return `kill ${args.map(textOf).join(' ')}`;
  return undefined;
}

/** They run a text of another language. */
export const interpreters = ['python', 'python2', 'python3', 'perl', 'ruby', 'node', 'php', 'awk', 'gawk', 'lua'];
export const shells = ['sh', 'bash', 'zsh', 'dash', 'ash', 'ksh'];

/** Words that take something away, in a text that cannot be read as commands. */
export function speaksOfDestroying(text: string): boolean {
  return /\bdocker(?:\.\w+)?['",\s]+(?:-\S+\s+)*(?:\w+['",\s]+)?(?:rm|rmi|remove|prune|kill|stop|restart|leave|demote|drain|down|scale|rollback|update)\b|\brm\s+-\w*[rf]|\b(?:mkfs|shutdown|reboot|poweroff|halt|rmtree|unlink)\b|docker\.sock|--force-new-cluster/.test(
    text,
  );
}
