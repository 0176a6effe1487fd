import type { evidence as english } from '../en/evidence.ts';

export const evidence: typeof english = {
  late: (seconds) => `${seconds}초 안에 응답이 없었습니다`,
  cut: (characters) => `[앞의 ${characters}자는 생략되었습니다]`,
  readme: {
    about: (cluster, at) => `swarmlab export가 모은 ${cluster} 클러스터의 정보 (${at})`,
    secrets:
      '참가 토큰, 잠금 해제 키, 레지스트리 계정, 주소에 든 비밀번호, 개인 키, 설정(config)의 내용, 비밀로 보이는 이름의 값은 지웠습니다. 주소와 이름은 그대로 있습니다.',
    contents: '들어 있는 파일:',
    notRead: '읽을 수 없었던 것:',
  },
};
