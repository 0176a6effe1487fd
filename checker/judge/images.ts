import type { TaskSeen } from '../model.ts';
import { say } from '../words/index.ts';

/** A reference as Docker would read it: without digest, registry prefix of Docker Hub left off, `:latest` where no tag is. */
export function normalizeImage(reference: string): string {
  const [name = ''] = reference.trim().split('@');
  const short = name.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '');
  // A colon before the last slash belongs to a registry's port.
  return /:[^/]*$/.test(short) ? short : `${short}:latest`;
}

/** True when both references name the same image. */
export function sameImage(one: string, other: string): boolean {
  return one === other || normalizeImage(one) === normalizeImage(other);
}

/**
 * How a task's image differs from the expected one, as a clause of its own; undefined when it does not.
 * A name proves little, as any image can be tagged with it: where the content is known it must be the expected one too.
 */
export function imageDifference(task: Pick<TaskSeen, 'image' | 'content'>, expected: string): string | undefined {
  const { image, content } = task;
  if (!sameImage(image, expected)) return say.judge.image.other(image, expected);
  if (content === undefined || sameImage(content, expected)) return undefined;
  return content === 'other' ? say.judge.image.foreign(image) : say.judge.image.content(image, content);
}
