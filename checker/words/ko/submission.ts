import type { submission as english } from '../en/submission.ts';

export const submission: typeof english = {
  read: {
    tooLarge: (file) => `${file}: 제출 파일로는 너무 큽니다`,
    notPacked: (file) => `${file}: 제출 파일이 아니거나 손상되었습니다. 압축을 풀 수 없습니다`,
    tooManyLines: (file, most) => `${file}:${most + 1}: 제출 파일로는 줄이 너무 많습니다`,
    tooLong: (file, line) => `${file}:${line}: 제출 파일의 줄로는 너무 깁니다`,
    notCanonical: (file, line) =>
      `${file}:${line}: swarmlab이 쓴 줄이 아닙니다. UTF-8로 된 JSON이어야 하고, 각 키는 한 번만 나오며, 불필요한 공백이 없어야 합니다`,
    wrong: (file, line, path) =>
      `${file}:${line}: swarmlab이 쓴 줄이 아닙니다${path === '' ? '' : `. ${path}이(가) 없거나, 알 수 없거나, 범위를 벗어났습니다`}`,
    noSeal: (file) => `${file}: 제출 파일이 온전하지 않습니다. 처음이나 끝이 없습니다`,
    afterSeal: (file, line) => `${file}:${line}: 제출 파일이 끝난 뒤에 다른 내용이 있습니다`,
  },
};
