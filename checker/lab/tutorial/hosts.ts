/** Which machine of a swarm a name in a tutorial means. */
export type Place = { role: 'manager' | 'worker' | 'node'; number: number };

/** By its role and number, wherever in the name they stand: `manager1`, `swarm-master`, `worker2node`, `docker-node3`. */
export function placeOf(host: string): Place | undefined {
  const numbered = (role: Place['role'], words: string): Place | undefined => {
    const found = new RegExp(`(?:${words})[-_.]?(\\d{0,4})`, 'i').exec(host);
    if (!found) return undefined;
    const number = found[1] || /(\d{1,4})\D*$/.exec(host)?.[1] || '1';
    return { role, number: Number(number) };
  };
  const byRole = numbered('manager', 'manager|master|leader') ?? numbered('worker', 'worker|slave|agent');
  if (byRole) return byRole;
  const [, number] = /^(?:docker-|swarm-)?(?:node|host|vm|machine|server)[-_]?(\d{1,4})$/i.exec(host) ?? [];
  return number === undefined ? undefined : { role: 'node', number: Number(number) };
}

/** The number of a machine among others of the same name: `ds2` beside `ds1` and `ds3`. Undefined where one of them is no such. */
export function numberAmong(host: string, hosts: readonly string[], most: number): number | undefined {
  const [, family = '', digits] = /^([A-Za-z][\w.-]{0,60}?)[-_.]?0*(\d{1,4})$/.exec(host) ?? [];
  if (digits === undefined) return undefined;
  const numbers = hosts.flatMap((other) => {
    const rest = other.startsWith(family) ? /^[-_.]?0*(\d{1,4})$/.exec(other.slice(family.length))?.[1] : undefined;
    return rest === undefined ? [] : Number(rest);
  });
  const areNodes = numbers.length > 0 && numbers.every((number) => number >= 1 && number <= most);
  return areNodes ? Number(digits) : undefined;
}

/** Machines that are the same in every swarm have the same; undefined where only the swarm can tell which it is. */
export function terminalOf(host: string | undefined): string | undefined {
  const place = host === undefined ? { role: 'manager', number: 1 } : placeOf(host);
  if (!place) return undefined;
  const number = place.role === 'worker' ? place.number + 1 : place.number;
  return `node${number}`;
}
