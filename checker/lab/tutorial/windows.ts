import { dockerCommands, dockerPrograms } from '../docker/commands.ts';
import type { Shown } from './shown.ts';

/** Words of PowerShell and of `cmd` that no shell of a node knows: `$env:A`, `%A%`, `Get-Item`, a path with backslashes. */
const ofWindows = /^\s*&\s*["']|\$env:|%\w+%|\b[A-Z][a-z]+-[A-Z]\w+|\b[A-Za-z]:\\|\.\\|`|\^|^\s*\$\w+\s*=/;

/** True for a line that only a shell of Windows can read. */
export function isOfWindows(line: string): boolean {
  return /^\s*&\s*["']|\$env:\w|\|\s*(?:Invoke-Expression|Select-String|Out-File|ForEach-Object|Where-Object)\b|^\s*(?:Get|Set|New|Start|Stop|Restart|Install|Invoke)-[A-Z]\w+/.test(
    line,
  );
}

/** True for a run of the docker client, as far as its first words tell. */
export function isDocker(line: string): boolean {
  const [, first = '', second = ''] = /^\s*(?:sudo\s+(?:-\S+\s+)*)?docker\s+([\w-]+)(?:\s+([\w-]+))?/.exec(line) ?? [];
  const below = dockerCommands.get(first);
  return below ? below.includes(second) : dockerPrograms.includes(first);
}

/** What is typed on a node in place of a command for Windows; undefined where it is not the same there. */
export function asOnNode(script: string): string | undefined {
  const joined = script.replace(/[`^][ \t]*\n/g, '\\\n');
  return isDocker(joined) && !ofWindows.test(joined.replace(/\\\n/g, ' ')) ? joined.trim() : undefined;
}

/** True where PowerShell or `cmd` asks for another line. */
export function goesOnInWindows(script: string): boolean {
  return /[`^|][ \t]*$/.test(script);
}

/** The commands of a block for Windows without prompts. */
export function readWindows(lines: readonly string[]): Shown[] {
  const shown: Shown[] = [];
  for (let at = 0; at < lines.length; ) {
    const begin = at;
    const typed = [lines[at++] ?? ''];
    while (at < lines.length && goesOnInWindows(typed.at(-1) ?? ''))
      typed.push((lines[at++] ?? '').replace(/^>> ?/, ''));
    const script = typed.join('\n').trim();
    if (script === '' || /^(?:#|::|rem\s)/i.test(script)) continue;
    const same = asOnNode(script);
    shown.push({
      at: begin,
      script: same ?? script,
      ...(same === undefined ? { elsewhere: 'windows' as const } : {}),
      output: [],
      outputAt: at,
    });
  }
  return shown;
}
