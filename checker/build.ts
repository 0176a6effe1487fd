/** Bundles the command line over what the compiler made: loading some 400 small files would take most of the time of a check. */
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

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

await build({
  entryPoints: [fileURLToPath(new URL('cli.ts', import.meta.url))],
  outdir: fileURLToPath(new URL('../dist', import.meta.url)),
  chunkNames: 'cli/[name]-[hash]',
  bundle: true,
  splitting: true, // each command loads what it needs
  minifySyntax: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  legalComments: 'inline',
  // CommonJS packages call `require` for what Node itself has.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
  plugins: [leaveOut],
});
