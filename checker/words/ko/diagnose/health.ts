import type { health as english } from '../../en/diagnose/health.ts';
import { duration } from '../grammar.ts';

const startPeriod = (milliseconds: number | undefined) =>
  milliseconds === undefined ? '시작 유예 시간 없음' : `시작 유예 시간 ${duration(milliseconds)}`;

export const health: typeof english = {
  says: (task, probe) => (probe ? `${task}; 마지막 검사: 종료 코드 ${probe.exit}, "${probe.output}"` : task),
  probeMissing:
    '헬스 체크 명령은 컨테이너 안에서 실행되는데, 이미지에 그런 프로그램이 없습니다. 검사가 모두 실패하므로 컨테이너가 healthy 상태가 되지 못합니다.',
  probeTooSlow:
    '제한 시간 안에 끝나지 않은 검사는 실패로 칩니다. `--health-timeout`으로 시간을 더 주거나, 더 빨리 응답하는 것을 검사하게 하십시오.',
  neverHealthy: ({ startPeriod: period, retries = 3 }) =>
    `이 태스크의 검사는 한 번도 성공하지 않았습니다. 검사가 잘못된 것을 묻거나, 프로그램이 시작하는 데 주어진 시간이 모자랍니다 (${startPeriod(period)}, 그 뒤 연속 실패 ${retries}번까지).`,
  unhealthy:
    '이 태스크의 검사가 실패합니다. `--health-retries`에 정한 횟수만큼 연속으로 실패하면 스웜이 태스크를 멈추고 다른 태스크를 시작합니다.',
};
