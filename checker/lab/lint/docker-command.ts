import { say } from '../../words/index.ts';
import { nearest, suggest } from '../../written/index.ts';
import { hintsOfCheck } from '../checks/kind.ts';
import { dockerCommands, dockerPrograms } from '../docker/commands.ts';
import type { Written } from '../prose.ts';
import type { Draft, Rule } from './draft.ts';

/** What a lab tells people to type should exist: only fences are tried out. */
export const dockerCommand: Rule = (draft, problems) => {
  for (const { text, line } of toldIn(draft)) {
    const [first = '', second = ''] = text.split(/\s+/).slice(1);
    const below = dockerCommands.get(first);
    if (below && isName(second) && !below.includes(second)) {
      problems.warning(line, 'docker-command', say.lint.dockerSubcommand(first, second, suggest(second, below)));
    } else if (!below && isName(first) && !dockerPrograms.includes(first)) {
      // Anything that is not near may be a plugin of the author's.
      const near = nearest(first, [...dockerCommands.keys(), ...dockerPrograms]);
      if (near) problems.warning(line, 'docker-command', say.lint.dockerCommand(first, near));
    }
  }
};

/** Code in prose, and in the hints of checks, that begins with `docker`. */
function toldIn({ prose, lab }: Draft): Written[] {
  const hints = lab.steps
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.type === 'check'
        ? hintsOfCheck(block)
            .flatMap((hint) => [...hint.matchAll(/`([^`]+)`/g)])
            .map(([, text = '']) => ({ text, line: block.line }))
        : [],
    );
  return [...prose.code, ...hints].filter(({ text }) => /^docker\s/.test(text));
}

/** Neither an option nor something that stands for others, such as `…` and `COMMAND`. */
function isName(word: string): boolean {
  return /^[a-z][a-z-]*$/.test(word);
}
