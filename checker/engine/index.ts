/** One Docker Engine: a thin face over dockerode, whose only importer this folder is. */
export type {
  ContainerCreateOptions,
  ContainerInfo,
  ContainerInspectInfo,
  HostConfig,
  NetworkInspectInfo,
  Node,
  Service,
  Task,
} from 'dockerode';
export { type Line, program, socket } from './connection.ts';
export {
  aheadOf,
  ask,
  type Clock,
  dialStdio,
  type Engine,
  engineBehind,
  ifThere,
  programEngine,
  readClock,
  reason,
  refusal,
  unixEngine,
} from './engine.ts';
export { build, type ImageBuild, load, save } from './images.ts';
export { defaultSocket, findLocalEngine, type LocalEngine, privateSocket, socketEngine } from './local.ts';
export { type EngineEvent, type Watch, watch } from './watch.ts';
export { Late, orAborted, within } from './within.ts';
