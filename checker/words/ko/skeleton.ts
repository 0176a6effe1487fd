import type { skeleton as english } from '../en/skeleton.ts';

const lab: typeof english.lab = (id, title) => `---
id: ${id}
title: ${title}
minutes: 10
points: 5
needs: { swarm: ready, nodes: 3, images: [simplenode:0.1] }
owns: { services: [hello] }
---

# ${title}

독자가 무엇을 왜 할 것인지 한두 문장으로 쓰십시오.

## 서비스 만들기

\`##\` 제목 하나가 단계 하나입니다. 무엇을 왜 하는지 쓰고 명령을 보여 주십시오.

\`\`\`sh
docker service create --name hello \\
  --publish published=8001,target=5000 \\
  --replicas 2 \\
  simplenode:0.1
\`\`\`

설명한 결과는 검사 항목으로 씁니다.

\`\`\`yaml check
- service: hello
  replicas: 2/2
  image: simplenode:0.1
  hint: "\`docker service ps hello\`로 태스크의 상태를 볼 수 있습니다."
- http: http://docker-node{1,2,3}:8001/
  status: 200
\`\`\`

## 살펴보기

콘솔에 보여 준 내용은 명령이 실제로 출력한 내용과 비교합니다.

\`\`\`console
$ docker service ls --filter name=hello
ID             NAME      MODE         REPLICAS   IMAGE            PORTS
lecwvwjcs7lm   hello     replicated   2/2        simplenode:0.1   *:8001->5000/tcp
\`\`\`

## 도전 과제: 모든 노드에 하나씩

목표만 쓰고 방법은 독자에게 맡기십시오. \`hello\`의 레플리카 세 개를 노드마다 하나씩 실행합니다.

\`\`\`yaml check
- service: hello
  replicas: 3/3
  points: 2
- tasks: hello
  running: { count: 3, nodes: 3 }
\`\`\`

<details><summary>힌트 1</summary>

첫 번째 힌트는 방향만 알려 줍니다.

</details>

<details><summary>힌트 2</summary>

마지막 힌트에는 입력하는 일만 남깁니다. \`docker service scale 서비스=개수\`

</details>

<details><summary>해답</summary>

\`\`\`sh
docker service scale hello=3
\`\`\`

</details>
`;

const wrong = `# step: 서비스-만들기
# fails: service replicas
# 레플리카가 하나 모자랍니다. --replicas가 없으면 하나입니다.
docker service create --name hello --publish published=8001,target=5000 simplenode:0.1
`;

/** `swarmlab exam new`가 쓰는 시험. */
const exam: typeof english.exam = (id) => `---
id: ${id}
title: 시험
mode: exam
code: true
minutes: 30
points: 6
parameters:
  team: [amber, birch, cedar, delta, ember, fjord, grove, heron]
  port: [8101-8109]
  replicas: [3, 4, 5]
needs: { swarm: ready, nodes: 3, images: [simplenode:0.1] }
owns: { services: ['{{team}}-web'] }
---

# 시험

무엇을 써도 되는지, 시간이 얼마인지 쓰십시오.

## 서비스 제공

\`{{team}}-web\`은 \`simplenode:0.1\`의 레플리카 {{replicas}}개를 실행하고, 포트 {{port}}번에 게시합니다. 프로그램은 5000번 포트를 사용합니다.

\`\`\`yaml check
- service: {{team}}-web
  replicas: {{replicas}}/{{replicas}}
  image: simplenode:0.1
  points: 3
- http: http://docker-node{1,2,3}:{{port}}/
  status: 200
  points: 2
\`\`\`
`;

const marking: typeof english.marking = (secret) => `---
secret: ${secret}
---

# 채점 방법

이 파일은 학생에게 주지 않습니다. 위의 비밀 값으로 학생마다 문제지의 코드를 만듭니다. 잘 보관하고, 문제지를 나누어 준 뒤에는 바꾸지 마십시오.

## 서비스 제공

\`\`\`sh
docker service create --name {{team}}-web --publish {{port}}:5000 --replicas {{replicas}} simplenode:0.1
\`\`\`

꼼꼼한 학생이라면 스스로 챙길 것은 점수가 따로 있는 숨은 검사 항목으로 만듭니다.

\`\`\`yaml check
- tasks: {{team}}-web
  running: { count: {{replicas}}, nodes: 3 }
  points: 1
\`\`\`
`;

export const skeleton: typeof english = { lab, wrong, exam, marking };
