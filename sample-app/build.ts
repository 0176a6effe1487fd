import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

/**
 * What Express loads at its start for `res.send`, `sendFile`, body parsing and signed cookies, none of which the app uses:
 * together they would take half the time of the start.
 */
const unused = ['body-parser', 'cookie-signature', 'etag', 'http-errors', 'mime-types', 'qs', 'send', 'serve-static'];

const leaveOutUnused: Plugin = {
  name: 'leave-out-unused',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^(${unused.join('|')})$`) }, ({ path }) => ({ path, namespace: 'left-out' }));
    onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
      contents: `module.exports = () => { throw new Error('${path} is left out of this bundle, see build.ts') }`,
    }));
  },
};

/** Bundles a server of this folder, by default the app with the parts of Express it uses, into one file. */
export async function buildApp(outfile: string, entry = 'server.ts'): Promise<void> {
  await build({
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
    plugins: [leaveOutUnused],
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildApp(fileURLToPath(new URL('../dist/sample-app/server.cjs', import.meta.url)));
}
