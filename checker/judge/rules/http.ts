import type { HttpAnswer, HttpExpectation, Observation, Pattern, Range } from '../../model.ts';
import { say } from '../../words/index.ts';
import { excerpt } from '../../words/notation.ts';
import { worded } from '../expected.ts';
import { factsOf } from '../facts.ts';
import { claimed, type Difference, difference, differs, type Rule } from '../finding.ts';
import { inRange, matchesWhole } from '../matching.ts';
import { formerPublishersOf, publishersOf } from '../services.ts';
import { isRunning } from '../steady.ts';
import { seemsRunning, tasksOf } from '../tasks.ts';

/** What answers over HTTP: every request to every URL, and how many containers answered in all. */
export const http: Rule<'http'> = (expectation, seen) => {
  const answers = (seen.answers ?? []).filter(({ url }) => expectation.urls.includes(url));
  const { answeredBy } = expectation;
  return {
    expected: worded(expectation, () => say.judge.http.expected(expectation)),
    actual: () => (answers.length > 0 ? answersWords(answers) : say.judge.http.unasked),
    differences: [
      ...unasked(expectation, answers),
      ...tally(answers.flatMap((answer) => answerDifferences(expectation, answer))),
      ...(answeredBy && answers.length > 0 ? answererDifferences(answeredBy, answers, seen) : []),
      ...unsteadyAnswerers(expectation, seen),
      ...givenUp(expectation, seen),
    ],
  };
};

/** A URL that was asked less often than it should be proves nothing. */
function unasked(expectation: HttpExpectation, answers: HttpAnswer[]): Difference[] {
  const { urls, requests } = expectation;
  return urls.flatMap((url) => {
    const asked = answers.filter((answer) => answer.url === url).length;
    const rarely = asked < Math.max(1, requests);
    return differs(keysOfAnswer(expectation), rarely, () => say.judge.http.askedTooRarely(url, asked, requests));
  });
}

/** What answers now must stay: each task behind the port may have been asked, or will be. */
function unsteadyAnswerers(expectation: HttpExpectation, seen: Observation): Difference[] {
  if (!expectation.answers) return [];
  const tasks = publishersOf(expectation.urls, seen).flatMap((service) => tasksOf(seen, service));
  return tasks.flatMap((task) =>
    differs(keysOfAnswer(expectation), seemsRunning(task, seen) && !isRunning(task, seen), () =>
      say.judge.task.is(factsOf(task, seen)),
    ),
  );
}

/** Tasks from before a change answer on a port that the change gave up, until they are stopped. */
function givenUp(expectation: HttpExpectation, seen: Observation): Difference[] {
  if (!expectation.answers) return [];
  return formerPublishersOf(expectation.urls, seen).map(([{ name }, port]) =>
    difference(keysOfAnswer(expectation), say.judge.http.givenUp(name, port)),
  );
}

/** What is claimed of each answer, and so not met where there is none. */
function keysOfAnswer(expectation: HttpExpectation): string[] {
  return claimed(expectation, 'answers', 'status', 'body');
}

function answerDifferences(expectation: HttpExpectation, answer: HttpAnswer): Difference[] {
  const words = say.judge.http;
  const { answers, status, body } = expectation;
  const { url, status: found, error } = answer;
  if (!answers) return differs('answers', found !== undefined, () => words.answered(url, found));
  if (found === undefined) return [difference(keysOfAnswer(expectation), words.nothing(url, error))];
  return [
    ...(status === undefined || status === found ? [] : [difference('status', words.status(url, found, status))]),
    ...(body ? bodyDifferences(body, answer) : []),
  ];
}

function bodyDifferences(wanted: Pattern, { url, body }: HttpAnswer): Difference[] {
  return differs('body', !matchesWhole(wanted, body), () => say.judge.http.body(url, body, wanted));
}

/** A container is known by its id's first 12 digits, which it has as its host name and says in its answers. */
function answererDifferences(wanted: Range, answers: HttpAnswer[], seen: Observation): Difference[] {
  const ids = [...seen.tasks.map(({ containerId }) => containerId), ...seen.containers.map(({ id }) => id)];
  const known = new Set(ids.map((id) => id?.slice(0, 12)));
  const tokens = answers.flatMap(({ body }) => body.match(/(?<![0-9A-Za-z])[0-9a-f]{12}(?![0-9A-Za-z])/g) ?? []);
  const answerers = new Set(tokens.filter((token) => known.has(token)));
  return differs('answeredBy', !inRange(wanted, answerers.size), () =>
    say.judge.http.answeredBy([...answerers], wanted),
  );
}

function answersWords(answers: HttpAnswer[]): string {
  const texts = tally(answers.map((answer) => ({ text: describe(answer) })));
  return texts.map(({ text }) => text).join('; ');
}

function describe({ url, status, body, error }: HttpAnswer): string {
  return status === undefined ? `${url}: ${error ?? say.judge.http.noAnswer}` : `${url}: ${status} "${excerpt(body)}"`;
}

/** Each text once, with how often it occurs where that is more than once. */
function tally<T extends { text: string }>(items: T[]): T[] {
  const counts = new Map<string, number>();
  for (const { text } of items) counts.set(text, (counts.get(text) ?? 0) + 1);
  const kinds = new Map(items.map((item) => [item.text, item]));
  return [...kinds].map(([text, item]) => {
    const count = counts.get(text) ?? 1;
    return count > 1 ? { ...item, text: say.judge.http.times(text, count) } : item;
  });
}
