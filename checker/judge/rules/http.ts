import type { HttpAnswer, HttpExpectation, Observation, Pattern, Range } from '../../model.ts';
import { claimed, type Difference, differs, type Rule } from '../finding.ts';
import { inRange, matchesWhole } from '../matching.ts';
import { excerpt, list, pattern, plural, range, rangeOf } from '../words.ts';

/** What answers over HTTP: every request to every URL, and how many containers answered in all. */
export const http: Rule<'http'> = (expectation, seen) => {
  const answers = (seen.answers ?? []).filter(({ url }) => expectation.urls.includes(url));
  const { answeredBy } = expectation;
  return {
    expected: expectedOf(expectation),
    actual: answers.length > 0 ? tallyWords(answers) : 'nothing was asked',
    differences: [
      ...unasked(expectation, answers),
      ...tally(answers.flatMap((answer) => answerDifferences(expectation, answer))),
      ...(answeredBy && answers.length > 0 ? answererDifferences(answeredBy, answers, seen) : []),
    ],
  };
};

function expectedOf({ urls, requests, answers, status, body, answeredBy }: HttpExpectation): string {
  const times = requests > 1 ? ` (${requests} requests each)` : '';
  if (!answers) return `nothing answers at ${list(urls)}${times}`;
  const parts = [
    ...(status === undefined ? [] : [`status ${status}`]),
    ...(body ? [`body ${pattern(body)}`] : []),
    ...(answeredBy ? [`from ${rangeOf(answeredBy, 'container')}`] : []),
  ];
  return `${list(urls)} answer${urls.length === 1 ? 's' : ''}${times}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
}

/** A URL that was asked less often than it should be proves nothing. */
function unasked(expectation: HttpExpectation, answers: HttpAnswer[]): Difference[] {
  const { urls, requests } = expectation;
  return urls.flatMap((url) => {
    const asked = answers.filter((answer) => answer.url === url).length;
    return differs(
      keysOfAnswer(expectation),
      asked < Math.max(1, requests),
      () => `${url} was asked ${asked} of ${plural(requests, 'time')}`,
    );
  });
}

/** What is claimed of each answer, and so not met where there is none. */
function keysOfAnswer(expectation: HttpExpectation): string[] {
  return claimed(expectation, 'answers', 'status', 'body');
}

function answerDifferences(expectation: HttpExpectation, answer: HttpAnswer): Difference[] {
  const { status, body } = expectation;
  const { url } = answer;
  const answered = answer.status !== undefined;
  if (!expectation.answers) return differs('answers', answered, () => `${url} answered ${answer.status}`);
  if (!answered) {
    const cause = answer.error ? `: ${answer.error}` : '';
    return differs(keysOfAnswer(expectation), true, () => `nothing answered at ${url}${cause}`);
  }
  return [
    ...differs(
      'status',
      status !== undefined && status !== answer.status,
      () => `${url} answered with status ${answer.status}, not ${status}`,
    ),
    ...(body ? bodyDifferences(body, answer) : []),
  ];
}

function bodyDifferences(wanted: Pattern, { url, body }: HttpAnswer): Difference[] {
  return differs(
    'body',
    !matchesWhole(wanted, body),
    () => `${url} answered "${excerpt(body)}", which is not ${pattern(wanted)}`,
  );
}

/** A container is known by its id's first 12 digits, which it has as its host name and says in its answers. */
function answererDifferences(wanted: Range, answers: HttpAnswer[], seen: Observation): Difference[] {
  const ids = [...seen.tasks.map(({ containerId }) => containerId), ...seen.containers.map(({ id }) => id)];
  const known = new Set(ids.map((id) => id?.slice(0, 12)));
  const tokens = answers.flatMap(({ body }) => body.match(/(?<![0-9A-Za-z])[0-9a-f]{12}(?![0-9A-Za-z])/g) ?? []);
  const answerers = new Set(tokens.filter((token) => known.has(token)));
  const which = answerers.size > 0 ? ` (${list([...answerers])})` : ', as no answer names one';
  return differs(
    'answeredBy',
    !inRange(wanted, answerers.size),
    () => `answered by ${plural(answerers.size, 'container')} of the swarm${which}, expected ${range(wanted)}`,
  );
}

function tallyWords(answers: HttpAnswer[]): string {
  const texts = tally(answers.map((answer) => ({ text: describe(answer) })));
  return texts.map(({ text }) => text).join('; ');
}

function describe({ url, status, body, error }: HttpAnswer): string {
  return status === undefined ? `${url}: ${error ?? 'no answer'}` : `${url}: ${status} "${excerpt(body)}"`;
}

/** Each text once, with how often it occurs where that is more than once. */
function tally<T extends { text: string }>(items: T[]): T[] {
  const counts = new Map<string, number>();
  for (const { text } of items) counts.set(text, (counts.get(text) ?? 0) + 1);
  const kinds = new Map(items.map((item) => [item.text, item]));
  return [...kinds].map(([text, item]) => {
    const count = counts.get(text) ?? 0;
    return count > 1 ? { ...item, text: `${text} (${count} times)` } : item;
  });
}
