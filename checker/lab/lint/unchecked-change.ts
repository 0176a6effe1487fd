import { say } from '../../words/index.ts';
import type { Rule } from './draft.ts';

/** Commands that change what the swarm is or should be, and that an expectation could tell of. */
const changes = [
  ...['create', 'update', 'scale', 'rm', 'rollback'].map((name) => `service ${name}`),
  ...['deploy', 'rm'].map((name) => `stack ${name}`),
  ...['init', 'join', 'leave', 'update'].map((name) => `swarm ${name}`),
  ...['update', 'promote', 'demote', 'rm'].map((name) => `node ${name}`),
];

/** True of a command that changes the swarm. */
export function isChange({ docker }: { docker?: { command: string } | undefined }): boolean {
  return docker !== undefined && changes.includes(docker.command);
}

/** What a step changes, a check below it in the same step should look at. */
export const uncheckedChange: Rule = ({ lab, runs }, problems) => {
  for (const { blocks } of lab.steps) {
    const lastCheck = blocks.findLastIndex(({ type }) => type === 'check');
    const unchecked = blocks.slice(lastCheck + 1).flatMap((block) => (block.type === 'command' ? runs(block) : []));
    for (const { docker, line } of unchecked) {
      if (!docker || !isChange({ docker })) continue;
      problems.warning(line, 'unchecked-change', say.lint.uncheckedChange(`docker ${docker.command}`));
    }
  }
};
