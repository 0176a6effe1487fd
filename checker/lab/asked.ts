/** Which answers over HTTP a check can be judged by. */
import type { Check, HttpExpectation, Step } from '../model.ts';
import { checksOf } from './judged.ts';

type Requests = Pick<HttpExpectation, 'urls' | 'requests'>;

/** True where the answers to what was asked tell of what is wanted: of the same URLs, and of as many requests to each. */
export function isAnsweredBy(wanted: Requests, asked: Requests): boolean {
  const { urls, requests } = asked;
  return (
    urls.length === wanted.urls.length &&
    wanted.urls.every((url, index) => urls[index] === url) &&
    requests >= wanted.requests
  );
}

/** Hidden checks of answers that no check asks for which a student has: what they hand in never holds them. */
export function unansweredChecks(step: Pick<Step, 'blocks'>): Check[] {
  const checks = checksOf(step);
  const asked = checks.flatMap(({ hidden, expect }) => (!hidden && expect.kind === 'http' ? [expect] : []));
  return checks.filter(
    ({ hidden, expect }) => hidden && expect.kind === 'http' && !asked.some((one) => isAnsweredBy(expect, one)),
  );
}
