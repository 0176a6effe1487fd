/**
 * Bundles the command line, the library and what Mocha and chai load: an install is one package, and loading some 400 small files would
 * take most of the time of a check.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';

const sources = fileURLToPath(new URL('../', import.meta.url));

/** Threads have an entry of their own. */
const entries = ['cli.ts', 'grade/evidence/worker.ts', 'index.ts', 'mocha/index.ts', 'chai/index.ts'];

/** What dockerode loads at its start for builds with buildkit and for ssh; neither is done through it here. */
const unused = ['@grpc/grpc-js', '@grpc/proto-loader', 'protobufjs', 'ssh2'];

const leaveOut: Plugin = {
  name: 'leave-out',
  setup({ onResolve, onLoad }) {
    const filter = new RegExp(`^(${unused.join('|')})$`);
    onResolve({ filter }, ({ path }) => ({ path, namespace: 'left-out' }));
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {}' }));
  },
};

/** The transport describes every request in full for a debug log that nobody reads here: half a millisecond each. */
const description = /^ *debug\('Sending: %s', util\.inspect\([^)]*\)\);$/m;

const sayLess: Plugin = {
  name: 'say-less',
  setup({ onLoad }) {
    onLoad({ filter: /docker-modem\/lib\/modem\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!description.test(source)) throw new Error(`${path} does not describe requests any more: this can go`);
      return { contents: source.replace(description, '') };
    });
  },
};

export async function buildProgram(): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: entries.map((file) => `${sources}${file}`),
    outbase: sources,
    outdir: fileURLToPath(new URL('../../dist', import.meta.url)),
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true, // each command loads what it needs
    external: ['chai', 'mocha'], // those of whoever uses them
    minifySyntax: true,
    minifyWhitespace: true, // names stay, for who reads a stack
    charset: 'utf8', // Korean would be twice as long escaped
    platform: 'node',
    target: 'node20',
    format: 'esm',
    legalComments: 'inline',
    // CommonJS packages call `require` for what Node itself has.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
    metafile: true,
    plugins: [leaveOut, sayLess],
  });
  return metafile;
}
