/**
 * What an engine that was killed leaves of a network: the rule by which what left its bridge was masqueraded. To a network made
 * anew on the same addresses every packet leaves that bridge, so the overlay between its nodes carries nothing.
 */
import { existsSync } from 'node:fs';
import { run } from '../../shell/index.ts';

/** Removes what bridges that are gone left for the addresses of a new network, where that is ours to do: as root, with iptables. */
export async function removeLeftoverRules(subnet: string, network: string): Promise<void> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  const iptables = (...words: string[]) =>
    run(['iptables', '--wait', '--table', 'nat', ...words], {
      input: '',
      env: { PATH: `${process.env.PATH}:/usr/sbin:/sbin` },
    });
  const { stdout } = await iptables('--list-rules', 'POSTROUTING'); // nothing where there is no iptables
  const own = `br-${network.slice(0, 12)}`;
  const isThere = (bridge: string) => bridge === own || existsSync(`/sys/class/net/${bridge}`);
  for (const rule of leftoverRules(stdout, subnet, isThere)) await iptables('--delete', ...rule);
}

/** The words of such rules, among those that `iptables -S` lists. */
export function leftoverRules(listed: string, subnet: string, isThere: (bridge: string) => boolean): string[][] {
  const rule = /^-A (POSTROUTING -s (\S+) ! -o (br-[0-9a-f]{12}) -j MASQUERADE)$/gm;
  return [...listed.matchAll(rule)].flatMap(([, words = '', of, bridge = '']) =>
    of === subnet && !isThere(bridge) ? [words.split(' ')] : [],
  );
}
