import type { HttpExpectation, Pattern, Range } from '../../../model.ts';
import { excerpt, pattern } from '../../notation.ts';
import { count, list, range, rangeOf } from '../grammar.ts';

export const http = {
  expected: ({ urls, requests, answers, status, body, answeredBy }: HttpExpectation) => {
    const times = requests > 1 ? ` (${requests} requests each)` : '';
    if (!answers) return `nothing answers at ${list(urls)}${times}`;
    const parts = [
      ...(status === undefined ? [] : [`status ${status}`]),
      ...(body ? [`body ${pattern(body)}`] : []),
      ...(answeredBy ? [`from ${rangeOf(answeredBy, 'container')}`] : []),
    ];
    const answer = urls.length === 1 ? 'answers' : 'answer';
    return `${list(urls)} ${answer}${times}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
  },
  unasked: 'nothing was asked',
  noAnswer: 'no answer',
  askedTooRarely: (url: string, times: number, wanted: number) =>
    `${url} was asked ${times} of ${count(wanted, 'time')}`,
  answered: (url: string, status: number | undefined) => `${url} answered ${status}`,
  nothing: (url: string, error: string | undefined) =>
    error ? `no usable answer from ${url}: ${error}` : `nothing answered at ${url}`,
  status: (url: string, found: number | undefined, wanted: number) =>
    `${url} answered with status ${found}, not ${wanted}`,
  body: (url: string, found: string, wanted: Pattern) =>
    `${url} answered "${excerpt(found)}", which is not ${pattern(wanted)}`,
  answeredBy: (containers: readonly string[], wanted: Range) => {
    const which = containers.length > 0 ? ` (${list(containers)})` : ', as no answer names one';
    return `answered by ${count(containers.length, 'container')} of the swarm${which}, expected ${range(wanted)}`;
  },
  givenUp: (service: string, port: number) => `${service} does not publish port ${port} any more`,
  times: (text: string, count: number) => `${text} (${count} times)`,
};
