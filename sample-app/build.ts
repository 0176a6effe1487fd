import { copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';

/**
 * What Express loads at its start for things that the app does not use: bodies, cookies, files, content negotiation,
 * `res.send`, `req.query`. Together they would take most of the time that Express needs to start.
 */
const unused = [
  ...[
    'accepts',
    'body-parser',
    'content-disposition',
    'cookie',
    'cookie-signature',
    'etag',
    'http-errors',
    'mime-types',
  ],
  ...['qs', 'range-parser', 'send', 'serve-static', 'type-is'],
];

/** What Express calls while it starts, to make functions that say things nobody is to read in production. */
const silent = ['debug', 'depd'];

const leaveOut: Plugin = {
  name: 'leave-out',
  setup({ onResolve, onLoad }) {
    const filter = new RegExp(`^(${[...unused, ...silent].join('|')})$`);
    onResolve({ filter }, ({ path }) => ({ path, namespace: 'left-out' }));
    onLoad({ filter, namespace: 'left-out' }, ({ path }) => ({
      contents: silent.includes(path)
        ? 'module.exports = () => () => {}'
        : `module.exports = () => { throw new Error('${path} is left out of this bundle, see build.ts') }`,
    }));
  },
};

/** Bundles a server of this folder, by default the app with the parts of Express it uses, into one file. */
export async function buildApp(outfile: string, entry = 'server.ts'): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    // Loads faster than ESM, and one file needs no package.json beside it.
    format: 'cjs',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
    metafile: true,
    plugins: [leaveOut],
  });
  return metafile;
}

/** Bundles the app into the one folder from which its image is built. */
export async function buildContext(): Promise<Metafile> {
  const folder = new URL('../dist/sample-app/', import.meta.url);
  const metafile = await buildApp(fileURLToPath(new URL('server.cjs', folder)));
  await copyFile(new URL('Dockerfile', import.meta.url), new URL('Dockerfile', folder));
  return metafile;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildContext();
