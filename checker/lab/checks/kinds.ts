import type { Kind } from '../../model.ts';
import { absent } from './absent.ts';
import { containers } from './containers.ts';
import { history } from './history.ts';
import { http } from './http.ts';
import type { CheckKind } from './kind.ts';
import { nodes } from './nodes.ts';
import { service } from './service.ts';
import { tasks } from './tasks.ts';
import { update } from './update.ts';

/** Every kind of expectation; a check names its kind by having it as a key. */
export const kinds: Record<Kind, CheckKind> = {
  service,
  tasks,
  containers,
  history,
  update,
  http,
  nodes,
  absent,
};
