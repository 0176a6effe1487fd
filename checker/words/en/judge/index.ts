import { absent } from './absent.ts';
import { command } from './command.ts';
import { console } from './console.ts';
import { containers } from './containers.ts';
import { converging } from './converging.ts';
import { deadEnd } from './dead-end.ts';
import { history } from './history.ts';
import { http } from './http.ts';
import { image } from './image.ts';
import { moments } from './moments.ts';
import { nodes } from './nodes.ts';
import { service } from './service.ts';
import { swarm } from './swarm.ts';
import { task } from './task.ts';
import { tasks } from './tasks.ts';
import { update } from './update.ts';

/** `expected` and `actual` are both sides of a judgement; most others are clauses that say how they differ. */
export const judge = {
  absent,
  command,
  console,
  containers,
  converging,
  deadEnd,
  history,
  http,
  image,
  moments,
  nodes,
  service,
  swarm,
  task,
  tasks,
  update,
};
