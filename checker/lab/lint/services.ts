import { say } from '../../words/index.ts';
import { commandsOf, type Rule } from './draft.ts';

/** What a lab creates and does not own, `reset` leaves behind. */
export const unownedService: Rule = ({ lab, runs }, problems) => {
  const { services, stacks = [] } = lab.owns;
  for (const { docker, line } of commandsOf(lab).flatMap(runs)) {
    const warn = (message: string) => problems.warning(line, 'unowned-service', message);
    if (docker?.command === 'service create') {
      const name = docker.options.get('--name')?.at(-1);
      if (name === undefined) warn(say.lint.unnamedService);
      else if (!name.includes('$') && !services.includes(name)) warn(say.lint.unownedService(name));
    } else if (docker?.command === 'stack deploy') {
      const [stack = '$'] = docker.operands;
      const owned = stacks.includes(stack) || services.some((name) => name.startsWith(`${stack}_`));
      if (!owned && !stack.includes('$')) warn(say.lint.unownedStack(stack));
    }
  }
};
