/** Whether the request target carries `name=true`: exactly so, and once. */
export function asks(target: string, name: string): boolean {
  const mark = target.indexOf('?');
  if (mark === -1) return false;
  const hash = target.indexOf('#');
  // A `#` before the `?` leaves nothing. The `?` stays on: URLSearchParams drops one, and would drop the second of
  // `/??stop=true` if it came first.
  const values = new URLSearchParams(target.slice(mark, hash === -1 ? undefined : hash)).getAll(name);
  return values.length === 1 && values[0] === 'true';
}
