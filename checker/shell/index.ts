/** Runs programs: here, or through a node's `enter` on a node. */
export { hold } from './hold.ts';
export { type Lease, leased } from './lease.ts';
export {
  attach,
  commandLine,
  desktopOpener,
  hasProgram,
  isAlive,
  launch,
  type OpenProgram,
  type Outcome,
  open,
  type RunOptions,
  run,
} from './program.ts';
