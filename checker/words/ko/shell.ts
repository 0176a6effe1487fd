import type { shell as english } from '../en/shell.ts';
import { size } from '../notation.ts';

export const shell: typeof english = {
  leftOut: (bytes) => `… ${size(bytes)} 생략 …`,
  tooMuch: (bytes) => `출력이 ${size(bytes)}를 넘어서 종료했습니다`,
};
