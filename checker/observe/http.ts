/** Asking URLs from the manager node, where the names of the nodes resolve. */
import type { ClusterNode } from '../cluster/index.ts';
import { BrokenError } from '../errors.ts';
import type { HttpAnswer, HttpExpectation } from '../model.ts';
import { run } from '../shell/index.ts';

// One line a request: the curl exit code, then in base64 the body and, after its last line end, the status. Each has a
// connection of its own, since the mesh balances connections.
const script = `
ask() { out=$(curl -sS -m "$1" -w '\\n%{http_code}' "$2" 2>&1; echo ":$?"); printf '%s\\n' "$out" | base64 -w 0; echo; }
limit=$1; times=$2; shift 2
for url in "$@"; do for _ in $(seq "$times"); do ask "$limit" "$url"; done; done`;

const limit = 8; // seconds for one answer: simplenode's slow one takes five

/** Throws a BrokenError where the manager node cannot ask at all, and the signal's reason where it was aborted. */
export async function askUrls(
  manager: ClusterNode,
  { urls, requests }: HttpExpectation,
  signal?: AbortSignal,
): Promise<HttpAnswer[]> {
  const argv = manager.enter(['bash', '-c', script, 'ask', String(limit), String(requests), ...urls]);
  const { exit, stdout, stderr } = await run(argv, { input: '', signal });
  signal?.throwIfAborted();
  const lines = stdout.split('\n').filter((line) => line !== '');
  if (exit !== 0 || lines.length !== urls.length * requests) {
    throw new BrokenError(`${manager.name} could not ask ${urls[0]}: ${stderr.trim() || `exit code ${exit}`}`, {
      next: 'swarmlab status',
    });
  }
  return lines.map((line, index) =>
    answer(urls[Math.floor(index / requests)] ?? '', Buffer.from(line, 'base64').toString()),
  );
}

function answer(url: string, text: string): HttpAnswer {
  const [, output = '', status = '', code = ''] = /^([\s\S]*?)\n?(\d{3}):(\d+)\n$/.exec(text) ?? [];
  if (code === '0') return { url, status: Number(status), body: output };
  return { url, body: '', error: output.trim() || `curl exited with ${code}` };
}
