import type { Check } from '../../model.ts';
import { say } from '../../words/index.ts';
import type { Invocation } from '../docker/invocation.ts';
import { commandsOf, type Draft, type Rule } from './draft.ts';

/** What a lab uses must be on every node before it starts: only what is listed is put or looked for there. */
export const unlistedImage: Rule = (draft, problems) => {
  const { lab, runs } = draft;
  const known = new Set([...lab.needs.images, ...madeIn(draft)].map(tagged));
  const used = [
    ...commandsOf(lab).flatMap((command) =>
      runs(command).flatMap(({ docker, line }) => (docker ? usedBy(docker).map((image) => ({ image, line })) : [])),
    ),
    ...lab.steps
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) =>
        block.type === 'check' ? imagesOf(block).map((image) => ({ image, line: block.line })) : [],
      ),
  ];
  for (const { image, line } of used) {
    if (image.includes('$') || known.has(tagged(image))) continue;
    problems.warning(line, 'unlisted-image', say.lint.unlistedImage(image));
  }
};

function usedBy({ command, options, operands }: Invocation): string[] {
  switch (command) {
    case 'run':
    case 'service create':
    case 'pull':
    case 'image pull':
      return operands.slice(0, 1);
    case 'service update':
      return options.get('--image') ?? [];
    default:
      return [];
  }
}

/** Images that the lab's own commands make. */
function madeIn({ lab, runs }: Draft): string[] {
  return commandsOf(lab)
    .flatMap(runs)
    .flatMap(({ docker }) => {
      if (docker?.command === 'build')
        return [...(docker.options.get('-t') ?? []), ...(docker.options.get('--tag') ?? [])];
      return docker?.command === 'tag' || docker?.command === 'commit' ? docker.operands.slice(1, 2) : [];
    });
}

function imagesOf({ expect }: Check): string[] {
  switch (expect.kind) {
    case 'service':
      return [expect.image ?? []].flat();
    case 'tasks':
      return Object.values(expect.groups).flatMap((groups) => groups.flatMap(({ image }) => image ?? []));
    case 'history':
      return expect.shows.flatMap(({ image }) => image ?? []);
    default:
      return [];
  }
}

/** Without digest, and with the tag that Docker takes where none is given. */
function tagged(image: string): string {
  const name = image.replace(/@.*$/, '');
  return /:[^/]*$/.test(name) ? name : `${name}:latest`;
}
