/** Bundles the page of `swarmlab watch`, with everything in it: a browser loads nothing from elsewhere. */
import { cp, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';

const page = fileURLToPath(new URL('../web/page/', import.meta.url));
const served = fileURLToPath(new URL('../../dist/web/page/', import.meta.url));

/** The page's policy lets in style elements that bear its nonce, and no style attributes: the terminal knows neither. */
const styles: Plugin = {
  name: 'styles',
  setup({ onLoad }) {
    onLoad({ filter: /@xterm\/xterm\/lib\/xterm\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const made = /([\w.$]+)\.createElement\("style"\)/g;
      const written = /(\w+)\.setAttribute\("style",`\$\{\1\.getAttribute\("style"\)\|\|""\}\$\{(\w+)\};`\)/;
      if (!made.test(source) || !written.test(source)) throw new Error(`${path} makes its styles in another way`);
      const nonce = '{nonce:document.querySelector("meta[name=nonce]").content}';
      const contents = source
        .replace(made, `Object.assign($1.createElement("style"),${nonce})`)
        .replace(written, '$1.style.cssText+=$2+";"');
      return { contents };
    });
  },
};

export async function buildPage(): Promise<Metafile> {
  const { metafile } = await build({
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
    metafile: true,
    plugins: [styles],
  });
  for (const file of ['index.html', 'icon.svg']) await cp(`${page}${file}`, `${served}${file}`);
  return metafile;
}
