/** How this page is let in: by the code in its address, once; then by a bearer that this tab alone has. */
import { standing } from './store.ts';

const kept = 'bearer';

/** True where there is a bearer. The code leaves the address before anything else is done. */
export async function enter(): Promise<boolean> {
  const [, code] = /^#code=([\w-]+)$/.exec(location.hash) ?? [];
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
  if (code !== undefined) {
    const answer = await post('/api/enter', { body: JSON.stringify({ code }) });
    if (answer.ok) sessionStorage.setItem(kept, (await answer.json()).bearer);
  }
  if (sessionStorage.getItem(kept) !== null) return true;
  standing.value = 'outside';
  return false;
}

/** A ticket for one socket; undefined where this page is not let in any more. Rejects where the server is away. */
export async function ticket(): Promise<string | undefined> {
  const answer = await post('/api/ticket', { headers: { Authorization: `Bearer ${sessionStorage.getItem(kept)}` } });
  if (answer.status === 401) sessionStorage.removeItem(kept);
  if (answer.status === 401) return undefined;
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()).ticket;
}

function post(path: string, { headers = {}, body = '{}' }: { headers?: Record<string, string>; body?: string }) {
  return fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body });
}
