/** Asking URLs from the manager node, where the names of the nodes resolve. */
import { randomUUID } from 'node:crypto';
import type { ClusterNode } from '../cluster/index.ts';
import { BrokenError } from '../errors.ts';
import type { HttpAnswer, HttpExpectation } from '../model.ts';
import { leased, run } from '../shell/index.ts';

// One program a URL, beside each other. The mesh balances connections, so each request closes its own.
const script = `
answers=$(mktemp -d) && trap 'rm -rf "$answers"' EXIT
while read -r url; do
  asked=(); for _ in $(seq "$TIMES"); do asked+=("$url"); done
  number=$((number + 1))
  curl -sg -m "$LIMIT" -H 'Connection: close' -w "\\n$MARK %{http_code} %{exitcode} %{errormsg}\\n" "\${asked[@]}" >"$answers/$number" &
done <<<"$URLS"
wait
for n in $(seq "$number"); do cat "$answers/$n"; done`;

const limit = 8; // seconds for one answer: simplenode's slow one takes five

/** Throws a BrokenError where the manager node cannot ask at all, and the signal's reason where it was aborted. */
export async function askUrls(
  manager: ClusterNode,
  { urls, requests }: HttpExpectation,
  signal?: AbortSignal,
): Promise<HttpAnswer[]> {
  const mark = randomUUID(); // no body holds it
  const variables = { MARK: mark, LIMIT: String(limit), TIMES: String(requests), URLS: urls.join('\n') };
  const { exit, stdout, stderr } = await run(manager.enter(leased({ script, variables })), { signal });
  signal?.throwIfAborted();
  const answers = [...stdout.matchAll(new RegExp(`([\\s\\S]*?)\\n${mark} (\\d{3}) (\\d+) (.*)\\n`, 'g'))];
  if (exit !== 0 || answers.length !== urls.length * requests) {
    throw new BrokenError(`${manager.name} could not ask ${urls[0]}: ${stderr.trim() || `exit code ${exit}`}`, {
      next: 'swarmlab status',
    });
  }
  return answers.map(([, body = '', status = '', code = '', error = ''], index) => {
    const url = urls[Math.floor(index / requests)] ?? '';
    if (code === '0') return { url, status: Number(status), body };
    // Without the time it took, so that the same refusal is the same words each time.
    return { url, body: '', error: error.replace(/ after \d+ ms/, '') || `curl exited with ${code}` };
  });
}
