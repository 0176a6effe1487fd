import type { Observation, ServiceSeen, TaskSeen } from '../../model.ts';
import { isBefore, isOver } from '../../task-states.ts';
import { say } from '../../words/index.ts';
import { meetsConstraints } from '../constraints.ts';
import { isOnLostNode, slotsOf, tasksOf } from '../tasks.ts';
import { isCurrent, mayRollBack, type Vain } from './vain.ts';

/** What another task has, and gives back when it stops. */
const occupied = /host-mode port already in use|insufficient resources|max replicas per node/;

/** Tasks that wait for a node, while no node fits and none is about to. */
export function nowhereToRun(service: ServiceSeen, seen: Observation): Vain[] {
  if (mayRollBack(service) || seen.nodes.some(({ state }) => state === 'unknown' || state === 'disconnected'))
    return [];
  return slotsOf(tasksOf(seen, service)).flatMap(({ name, tasks: [newest] }) => {
    if (!waitsForNode(newest) || !isCurrent(newest, service) || mayBeFreed(newest, service, seen)) return [];
    const text = say.judge.deadEnd.nowhere(newest, newest.error);
    return [{ slot: name, tasks: [newest.id], text, final: !mayComeBack(service, seen) }];
  });
}

function waitsForNode({ state, desired, nodeId, error }: TaskSeen): boolean {
  return state === 'pending' && isBefore(desired, 'complete') && nodeId === '' && /no suitable node/.test(error);
}

/** True where something that has what the task waits for is about to stop. */
function mayBeFreed({ error }: TaskSeen, { id }: ServiceSeen, seen: Observation): boolean {
  if (!occupied.test(error)) return false;
  const stopping = ({ desired, state }: TaskSeen) =>
    isBefore('running', desired) && !isOver(state) && state !== 'pending';
  const others = seen.services.filter((one) => one.id !== id);
  return (
    seen.tasks.some((task) => stopping(task) && !isOnLostNode(task, seen)) ||
    others.some(({ updateStatus }) => updateStatus?.state === 'updating' || updateStatus?.state === 'rollback_started')
  );
}

/** True where a node is down that would fit: to start it again is not for the swarm. */
function mayComeBack(service: ServiceSeen, { nodes }: Observation): boolean {
  return nodes.some(
    (node) => node.state === 'down' && node.availability === 'active' && meetsConstraints(node, service),
  );
}
