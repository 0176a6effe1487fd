import { posix } from 'node:path';
import { say } from '../../words/index.ts';
import { nearest, type Problems } from '../../written/index.ts';
import { type Prose, readProse } from '../prose.ts';

/**
 * What stands at a path beside the lab: the text of a Markdown file, nothing of another file or a folder; undefined where
 * there is none.
 */
export type LookUp = (path: string) => string | undefined;

/** Relative links and anchors must lead somewhere. Others would need the network. */
export function brokenLinks(prose: Prose, lookUp: LookUp, problems: Problems): void {
  for (const { text, line } of prose.links) {
    if (text === '' || /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(text)) continue;
    const [address = '', anchor] = text.split('#').map(decoded);
    const path = address.replace(/\?.*$/, '');
    const target = path === '' ? undefined : posix.join(posix.dirname(problems.file), path).replace(/\/$/, '');
    const found = target === undefined ? undefined : lookUp(target);
    if (target !== undefined && found === undefined) {
      problems.warning(line, 'broken-link', say.lint.brokenLink(path));
    } else if (anchor && (target === undefined || target.endsWith('.md'))) {
      const { anchors } = found === undefined ? prose : readProse(found);
      if (!anchors.includes(anchor))
        problems.warning(line, 'broken-anchor', say.lint.brokenAnchor(anchor, path, nearest(anchor, anchors)));
    }
  }
}

/** Markdown writes what is not ASCII with per cent signs. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a per cent sign of its own
  }
}
