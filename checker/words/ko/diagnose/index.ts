import { docker } from './docker.ts';
import { health } from './health.ts';
import { nodes } from './nodes.ts';
import { services } from './services.ts';
import { tasks } from './tasks.ts';

/** Why a mistake matters, and how it is mended; what the Engine says of it is mostly in its own words. */
export const diagnose = { docker, health, nodes, services, tasks };
