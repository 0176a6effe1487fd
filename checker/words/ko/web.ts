import type { web as english } from '../en/web.ts';

export const web: typeof english = {
  panes: { text: '실습', swarm: '스웜', visitors: '방문자', time: '타임라인', terminals: '터미널' },
  empty: {
    text: '열린 실습이 없습니다.',
    swarm: '아직 보여 줄 것이 없습니다.',
    visitors: '아직 보여 줄 것이 없습니다.',
    time: '아직 보여 줄 것이 없습니다.',
    terminals: '열린 터미널이 없습니다.',
  },
  standing: {
    coming: '연결하는 중…',
    here: '연결됨',
    away: '연결이 끊겼습니다. 다시 시도하는 중…',
    outside: '들어올 수 없음',
  },
  otherLanguage: 'English',
  outside: {
    closed: '이 주소는 한 번만 쓸 수 있는 코드와 함께일 때만 열립니다.',
    how: 'swarmlab web을 실행한 터미널에서 Enter를 누르면 새 주소가 나옵니다. 그 주소를 여세요.',
  },
  command: {
    listening: (address) => `실습이 열렸습니다: ${address}`,
    once: '이 주소는 한 번만 쓸 수 있습니다. 새 주소는 Enter, 끝내려면 Ctrl-C를 누르세요.',
    portTaken: (port) => `포트 ${port}번은 이미 쓰이고 있습니다. --port로 다른 포트를 고르거나 빼세요.`,
  },
};
