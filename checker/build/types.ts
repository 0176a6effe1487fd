/**
 * The types of the three entries, each in one file that mentions nothing private: an API report, and what compilers of users read. They
 * are checked in (`npm run types` writes them), so that a change of the public surface is seen as such, and an install brings no others.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

const sources = fileURLToPath(new URL('../', import.meta.url));

/** Where they stand. */
export const folder = new URL('../../types/', import.meta.url);

/** The types as the sources have them now, by the names of their files. */
export async function publicTypes(): Promise<Map<string, string>> {
  const rolled = await rollup({
    input: { index: `${sources}index.ts`, mocha: `${sources}mocha/index.ts`, chai: `${sources}chai/index.ts` },
    external: (id) => !/^[./]/.test(id), // the test holds which
    plugins: [dts({ tsconfig: `${sources}../tsconfig.json`, compilerOptions: { stripInternal: true } })],
    onLog: (_, { message }) => {
      throw new Error(message);
    },
  });
  const { output } = await rolled.generate({
    entryFileNames: '[name].d.ts',
    // What entries share is public too, so it is that of the library.
    manualChunks: (id) => (/\/(chai|mocha)\//.test(id.slice(sources.length - 1)) ? undefined : 'index'),
    minifyInternalExports: false,
  });
  return new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code] as const] : [])));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of await publicTypes()) await writeFile(new URL(name, folder), text);
}
