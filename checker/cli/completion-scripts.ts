/** What teaches a shell to ask `swarmlab` itself how a command line could go on. Where it knows nothing, files are offered. */
export const shells = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof shells)[number];

/** The script for a shell, to be sourced. */
export function completionScript(shell: Shell): string {
  return scripts[shell];
}

const scripts: Record<Shell, string> = {
  bash: `_swarmlab() {
  local IFS=$'\\n'
  COMPREPLY=($(swarmlab complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f 1))
}
complete -o default -F _swarmlab swarmlab
`,
  zsh: `#compdef swarmlab
_swarmlab() {
  local -a found
  local line
  for line in \${(f)"$(swarmlab complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)"}; do
    found+=("\${line%%$'\\t'*}:\${line#*$'\\t'}")
  done
  if (( $#found )); then _describe -V swarmlab found; else _files; fi
}
if [ "$funcstack[1]" = _swarmlab ]; then _swarmlab "$@"; else compdef _swarmlab swarmlab; fi
`,
  fish: `function __swarmlab_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l found (swarmlab complete -- $words[2..] 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c swarmlab -f -k -a '(__swarmlab_complete)'
`,
};
