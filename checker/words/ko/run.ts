import type { run as english } from '../en/run.ts';

export const run: typeof english = {
  otherSteps: (here, original, there) => `이 실습은 단계가 ${here}개인데 ${original}에는 ${there}개입니다`,
  atOnce: (labs, clusters, processors, memory) =>
    `프로세서 ${processors}개와 남은 메모리 ${memory} GiB에 맞춰 실습 ${labs}개를 클러스터 ${clusters}개에서 동시에 실행합니다. --parallel 1을 붙이면 하나씩 차례로 실행합니다`,
  noCluster: '실습을 실행할 클러스터가 없습니다',
  noLab: (word, near, ids) =>
    `'${word}' 실습은 없습니다.${near === undefined ? '' : ` 혹시 '${near}'입니까?`} (실습: ${ids.join(', ')} 또는 마크다운 파일의 경로)`,
  cannotRead: (file, why) => `${file} 파일을 읽을 수 없습니다: ${why}`,
  noSecret: (file) =>
    `${file}에 \`code: true\`가 있어서 채점 파일의 \`secret\`으로 숫자를 정하는데, 비밀 값이 없습니다. --marking으로 폴더를 지정하거나 \`swarmlab exam new\`를 보십시오`,
  noCode: (file) =>
    `채점 파일에 \`secret\`이 있는데 ${file}에 \`code: true\`가 없습니다. 학생과 강사의 숫자가 달라집니다`,
  noMarking: (folder) => `시험의 채점 파일이 없습니다. ${folder}에 marking.md가 없습니다`,
  notUtf8: (file) =>
    `여기부터 UTF-8이 아니며, 인코딩은 추측하지 않습니다: iconv -f GB18030 -t UTF-8 ${file} 명령은 GB18030 파일을 UTF-8로 바꿉니다(EUC-KR, SHIFT_JIS, BIG5, LATIN1도 같습니다)`,
  tooLarge: (size, most) => `크기가 ${size} MB입니다. ${most} MB가 넘는 파일은 읽지 않습니다: 나누세요`,
  noFile: '그런 파일이 없습니다',
  notAFile: '일반 파일이 아닙니다',
  startingState: (lab) => `${lab} 실습의 시작 상태`,
  tooFewNodes: (lab, needed, cluster, there) =>
    `${lab} 실습에는 노드 ${needed}개가 필요한데 ${cluster} 클러스터에는 ${there}개가 있습니다`,
  leftOut: (labs, command) => `추가 실습은 제외했습니다: ${labs.join(', ')} (${command})`,
  foreign: (services, because) =>
    `실습이 만든 것이 아닌 서비스는 그대로 둡니다: ${services.join(', ')}. 그런데 ${because}`,
  ownsName: (lab) => `${lab} 실습이 같은 이름의 서비스를 씁니다`,
  noSwarmYet: '이 실습은 스웜이 없는 상태에서 시작합니다',
  notEnded: (what) => `제거한 서비스가 아직 끝나지 않았습니다: ${what.join(', ')}`,
  task: (id) => `태스크 ${id}`,
  foreignPart: (kind, name, lab) =>
    `실습이 만든 것이 아닌 ${kind} ${name}은(는) 그대로 둡니다. 그런데 ${lab} 실습이 같은 이름을 씁니다`,
  partStays: (kind, name, why) => `${kind} ${name}을(를) 제거할 수 없습니다: ${why}`,
  container: (name, node) => `${node}의 ${name}`,
  noNode: (name, cluster, nodes) => `${cluster} 클러스터에 ${name} 노드가 없습니다 (노드: ${nodes.join(', ')})`,
  afterFailure: '앞에서 통과하지 못한 것이 있습니다',
  afterBroken: (lab) => `${lab} 실습을 판정할 수 없었습니다`,
  refresh: {
    notReached: '여기까지 실행하지 못했습니다',
    otherCharacters: '파일에 쓰면 다른 것으로 읽힙니다',
  },
  cause: (what, next) => `${what}; 다음: ${next}`,
  notListed: (nodes) => `노드가 제때 컨테이너 목록을 알려 주지 않았습니다: ${nodes.join(', ')}`,
  underWay: (why, seconds, converging) => `${why} (${seconds.toFixed(0)}초가 지났지만 아직 진행 중: ${converging})`,
};
