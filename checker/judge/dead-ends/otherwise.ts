import type { Expectation, ServiceSeen } from '../../model.ts';
import { sameImage } from '../images.ts';
import { mayRollBack } from './vain.ts';

/** What a service says of itself: only a command changes that, or a rollback. */
const said = /^(mode|ports|labels|networks|secrets|configs|previous|same|(update|rollback|health)(\..*)?)$/;

/** True where the service itself is otherwise than it should be, and so whatever becomes of its tasks does not help. */
export function isOtherwise(expectation: Expectation, keys: readonly string[], service: ServiceSeen | undefined) {
  if (!service) return false;
  if (expectation.kind === 'update') return updateIsOver(keys, service);
  if (expectation.kind !== 'service' || mayRollBack(service)) return false;
  const { image, replicas } = expectation;
  return (
    keys.some((key) => said.test(key)) ||
    (image !== undefined && !sameImage(service.image, image)) ||
    (replicas !== undefined && service.mode === 'replicated' && service.replicas !== replicas.desired)
  );
}

/** What became of an update that is over, or of one that never was, does not change with the tasks. */
function updateIsOver(keys: readonly string[], { updateStatus }: ServiceSeen): boolean {
  const isOver = updateStatus?.state !== 'updating' && updateStatus?.state !== 'rollback_started';
  return isOver && keys.every((key) => key === 'state' || key === 'message');
}
