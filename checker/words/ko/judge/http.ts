import type { http as english } from '../../en/judge/http.ts';
import { excerpt, pattern } from '../../notation.ts';
import { list, range, rangeOf } from '../grammar.ts';

export const http: typeof english = {
  expected: ({ urls, requests, answers, status, body, answeredBy }) => {
    const times = requests > 1 ? ` (${requests}번씩 요청)` : '';
    if (!answers) return `응답이 없음: ${list(urls)}${times}`;
    const parts = [
      ...(status === undefined ? [] : [`상태 코드 ${status}`]),
      ...(body ? [`본문 ${pattern(body)}`] : []),
      ...(answeredBy ? [rangeOf(answeredBy, '응답한 컨테이너')] : []),
    ];
    return `응답이 있음: ${list(urls)}${times}${parts.length > 0 ? `; ${parts.join(', ')}` : ''}`;
  },
  unasked: '요청하지 않음',
  noAnswer: '응답 없음',
  askedTooRarely: (url, times, wanted) => `${url} 주소에 ${wanted}번 중 ${times}번만 요청했습니다`,
  answered: (url, status) => `${url} 주소가 응답했습니다 (상태 코드 ${status})`,
  nothing: (url, error) =>
    error ? `${url} 주소에서 쓸 수 있는 응답을 받지 못했습니다: ${error}` : `${url} 주소에서 응답이 없습니다`,
  status: (url, found, wanted) => `${url} 주소의 응답 상태 코드가 ${found}입니다 (기대: ${wanted})`,
  body: (url, found, wanted) => `${url} 주소의 응답이 "${excerpt(found)}"입니다 (기대: ${pattern(wanted)})`,
  answeredBy: (containers, wanted) => {
    const which = containers.length > 0 ? list(containers) : '컨테이너를 밝힌 응답이 없습니다';
    return `응답한 스웜 컨테이너가 ${containers.length}개입니다 (기대: ${range(wanted)}): ${which}`;
  },
  givenUp: (service, port) => `${service} 서비스는 ${port} 포트를 더는 게시하지 않습니다`,
  times: (text, count) => `${text} (${count}번)`,
};
