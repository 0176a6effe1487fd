import type { image as english } from '../../en/judge/image.ts';

export const image: typeof english = {
  other: (found, wanted) => `이미지가 ${found}입니다 (기대: ${wanted})`,
  content: (name, content) => `이미지의 이름은 ${name}인데 내용은 ${content}입니다`,
  foreign: (name) => `이미지의 이름은 ${name}인데 내용은 이 실습 도구의 이미지가 아닙니다`,
};
