import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { completionScript, type Shell, shells } from './completion-scripts.ts';

/** Answers as `swarmlab complete` does, and notes what it was asked. */
const answering = `#!/bin/sh
asked="$(dirname "$0")/asked"
printf '<%s>' "$@" >"$asked.$$" && mv "$asked.$$" "$asked" # in one move: a shell asks twice, and the test reads meanwhile
printf 'scale-up\\tScale up: to four\\nscale-down\\tScale \\047down\\047 to one\\n'
`;

/** What a person sees who types a line and the tabulator: each shell is asked in its own way. */
const asking: Record<Shell, (script: string) => string[]> = {
  bash: (script) => [
    'bash',
    '--norc',
    '-c',
    `source ${script}; COMP_WORDS=(swarmlab check simple --step scale); COMP_CWORD=4; _swarmlab; printf '%s\\n' "\${COMPREPLY[@]}"`,
  ],
  fish: (script) => ['fish', '--no-config', '-c', `source ${script}; complete -C "swarmlab check simple --step scale"`],
  zsh: (script) => {
    const type = String.raw`zpty -w z "PS1=; autoload -U compinit; compinit -u; source ${script}; zstyle ':completion:*' list-separator =" $'\n'; zpty -w z "swarmlab check simple --step scale"$'\t\t'; zpty -r z out '*scale-down*'; print -r -- $out`;
    return ['zsh', '-f', '-c', `zmodload zsh/zpty; zpty z zsh -f -i; ${type}`];
  },
};

describe('the completion scripts', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'swarmlab-test-'));
    writeFileSync(join(folder, 'swarmlab'), answering);
    chmodSync(join(folder, 'swarmlab'), 0o755);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const shell of shells.filter(isInstalled)) {
    it(`ask for the words so far, and offer what comes back, in ${shell}`, () => {
      const script = join(folder, `completion.${shell}`);
      writeFileSync(script, completionScript(shell));
      const [program = '', ...words] = asking[shell](script);
      const env = { ...process.env, PATH: `${folder}:${process.env.PATH}`, HOME: folder, TERM: 'dumb' };
      const shown = execFileSync(program, words, { env, encoding: 'utf8', timeout: 10_000 });
      expect(shown).to.include('scale-up').and.include('scale-down');
      expect(shown).not.to.include('complete --');
      const asked = readFileSync(join(folder, 'asked'), 'utf8');
      expect(asked).to.match(/^<complete><--><check><simple><--step><scale(-)?>$/);
    });
  }
});

function isInstalled(shell: Shell): boolean {
  return spawnSync(shell, ['-c', 'true']).status === 0;
}
