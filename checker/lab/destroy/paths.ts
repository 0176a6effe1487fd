import { posix } from 'node:path';
import type { Scene } from './model.ts';

/** Whose a path is: `free` to write, of the machine itself, or somebody's. `home`: a page may make files there. */
export type Zone = 'free' | 'system' | 'home' | 'outside';

const systems =
  /^\/(?:$|\*|(?:etc|usr|bin|sbin|lib\w*|boot|proc|sys|run|seed|dev)(?:\/|$)|var\/(?:run|spool|cache|lib\/(?:docker|containerd|dpkg|apt))(?:\/|$)|var\/?$)/;
const devices = /^\/dev\/(?:null|zero|stdin|stdout|stderr|tty|fd\/\d+|shm\/.+)$/;
const temporary = /^\/(?:var\/)?tmp\/[^*?]/;
/** Folders that each machine has at its root and that are no page's. */
const shared = /^\/(?:home|mnt|media|opt|root|srv|var|data|tmp)(?:\/|$)/;

export function isSystem(path: string): boolean {
  return systems.test(path) && !devices.test(path);
}

/** From where the terminal is. */
export function absolute(path: string, folder: string): string {
  return posix.resolve(folder, path.replace(/^~(?=\/|$)/, '/root'));
}

/** The zone of what somebody typed. */
export function zoneOf(typed: string, { folder, made }: Scene): Zone {
  const path = absolute(typed, folder);
  if (devices.test(path)) return 'free';
  // What a folder holds in all is as much as the folder.
  const whole = path.replace(/\/\*(?:\*|\.\*)?$/, '') || '/';
  if (isSystem(whole)) return 'system';
  if (isBelow(path, made) || temporary.test(path)) return 'free';
  const home = /^\/(?:root|home\/[^/]+)\/[^.*]/;
  if (home.test(path)) return 'home';
  const isRelative = !/^[/~]/.test(typed) && !/[*?]/.test(typed);
  return isRelative && !shared.test(path) ? 'free' : 'outside';
}

function isBelow(path: string, made: ReadonlySet<string>): boolean {
  for (let at = path; at !== '/' && at !== '.'; at = posix.dirname(at)) if (made.has(at)) return true;
  return false;
}
