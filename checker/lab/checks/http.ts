import * as z from 'zod';
import { say } from '../../words/index.ts';
import { expandBraces } from '../braces.ts';
import { given, maybe } from '../given.ts';
import { toPattern } from '../patterns.ts';
import { toRange } from '../ranges.ts';
import { checkKind, judged } from './kind.ts';
import { pattern, range } from './scalars.ts';

/** Each is asked at least once at every look at the swarm: more is a slip of the pen. */
const mostUrls = 100;

/** Enough for three replicas to answer in turn. */
const requestsToSeeReplicas = 10;

/** Of each URL, at every look. */
const mostRequests = 1000;

const longestUrl = 1000;

const url = z
  .string()
  .min(1)
  .max(longestUrl, { error: () => say.lab.expected.shortUrl(longestUrl), abort: true })
  .superRefine((written, context) => {
    const urls = expand(written);
    const wrong = urls.find((one) => !/^https?:\/\//.test(one) || !URL.canParse(one));
    const { tooManyUrls, notHttp } = say.lab.checks;
    if (urls.length > mostUrls) context.addIssue({ code: 'custom', message: tooManyUrls(mostUrls) });
    else if (wrong !== undefined) context.addIssue({ code: 'custom', message: notHttp(wrong) });
  });

const schema = z
  .strictObject({
    http: url,
    status: z.int().min(100).max(599).optional(),
    body: pattern.optional(),
    answeredBy: range.optional(),
    'answered-by': range.optional(),
    requests: z.int().min(1).max(mostRequests).optional(),
    answers: z.boolean().default(true),
    ...judged,
  })
  .refine((raw) => raw.answeredBy === undefined || raw['answered-by'] === undefined, {
    error: () => say.lab.checks.answeredByTwice,
  })
  .refine((raw) => raw.answers || (raw.status ?? raw.body ?? raw.answeredBy ?? raw['answered-by']) === undefined, {
    error: () => say.lab.checks.answersNothing,
  });

/** `- http: http://docker-node{1,2,3}:8000/`, asked from the manager. */
export const http = checkKind(schema, (raw) => {
  const answeredBy = raw.answeredBy ?? raw['answered-by'];
  return given({
    kind: 'http' as const,
    urls: [...new Set(expand(raw.http))],
    requests: raw.requests ?? (answeredBy === undefined ? 1 : requestsToSeeReplicas),
    status: raw.status,
    body: maybe(raw.body, toPattern),
    answeredBy: maybe(answeredBy, toRange),
    answers: raw.answers,
  });
});

/** Stops where it is clear that there are too many. */
function expand(written: string): string[] {
  const urls: string[] = [];
  for (const one of expandBraces(written)) {
    urls.push(one);
    if (urls.length > mostUrls) break;
  }
  return urls;
}
