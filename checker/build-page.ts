/** Bundles the page of `swarmlab watch`, with everything in it: a browser loads nothing from elsewhere. */
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const page = fileURLToPath(new URL('web/page/', import.meta.url));
const served = fileURLToPath(new URL('../dist/web/page/', import.meta.url));

export async function buildPage(): Promise<void> {
  await build({
    entryPoints: { page: `${page}main.tsx` },
    outdir: served,
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    target: ['chrome110', 'firefox115', 'safari16.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'inline',
    logLevel: 'warning',
  });
  for (const file of ['index.html', 'icon.svg']) await cp(`${page}${file}`, `${served}${file}`);
}
