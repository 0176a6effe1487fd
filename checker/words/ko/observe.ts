import type { observe as english } from '../en/observe.ts';
import { size } from '../notation.ts';

export const observe: typeof english = {
  silent: (node) => `${node}: 엔진이 응답하지 않습니다`,
  stopped: '기록을 멈췄습니다',
  cannotAsk: (node, url, why) => `${node}에서 ${url}에 요청을 보낼 수 없었습니다: ${why}`,
  exitCode: (exit) => `종료 코드 ${exit}`,
  curlExited: (exit) => `curl 종료 코드 ${exit}`,
  tooMuch: (bytes) => `응답이 ${size(bytes)}를 넘습니다`,
};
