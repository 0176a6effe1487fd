/** Why a file or a folder could not be used. */
const why = {
  EACCES: 'this account may not use it',
  EPERM: 'this account may not use it',
  EROFS: 'its file system is read-only',
  ENOSPC: 'no space is left there',
  EDQUOT: 'the quota of this account is used up',
  EIO: 'the device failed',
  ENOTDIR: 'part of this path is a file, where a folder is expected',
  EISDIR: 'it is a folder, where a file is expected',
  EEXIST: 'it is a file, where a folder is expected',
  ENOENT: 'it is not there',
  ELOOP: 'its links lead round in a circle',
  ENAMETOOLONG: 'the name is too long',
};

export const errors = {
  why,
  noPath: (because: string) => `a file cannot be used: ${because}`,
};
