import type { errors as english } from '../en/errors.ts';

export const errors: typeof english = {
  why: {
    EACCES: '이 계정에는 권한이 없습니다',
    EPERM: '이 계정에는 권한이 없습니다',
    EROFS: '파일 시스템이 읽기 전용입니다',
    ENOSPC: '남은 공간이 없습니다',
    EDQUOT: '이 계정의 할당량을 다 썼습니다',
    EIO: '장치에서 오류가 났습니다',
    ENOTDIR: '경로 중간에 폴더가 아니라 파일이 있습니다',
    EISDIR: '파일이 있어야 할 곳에 폴더가 있습니다',
    EEXIST: '폴더가 있어야 할 곳에 파일이 있습니다',
    ENOENT: '없습니다',
    ELOOP: '링크가 끝없이 이어집니다',
    ENAMETOOLONG: '이름이 너무 깁니다',
  },
  noPath: (because) => `파일을 쓰거나 읽을 수 없습니다: ${because}`,
};
