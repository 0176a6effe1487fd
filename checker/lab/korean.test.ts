import { expect } from 'chai';
import type { Problem } from '../model.ts';
import { speak } from '../words/index.ts';
import { parseLab } from './index.ts';

/** A lab with most of what can be wrong with one. */
const wrong = `---
id: A b
minutes: 5
needs:
  swarm: redy
  imags: []
---

<details><summary>Hint</summary>

early

</details>

## A

\`\`\`sh nod=a timeout=0s exit=256 exit=1
ls
\`\`\`

\`\`\`consle
\`\`\`

\`\`\`console exit=1
\`\`\`

\`\`\`console
ls
$ ls \\
\`\`\`

## A

\`\`\`yaml check
- service: ""
  replicas: two
  ports: ["8000"]
  labels: { v: 1 }
  update: {}
  points: -1
- servce: a
- service: a
  tasks: a
- history: a
  slot: evry
- { tasks: a, running: true, failed: [{}] }
- tasks: a
- { http: "a:80", answers: false, status: 20, body: /a/g }
- { update: a, gap: 10, state: complete }
- simple
\`\`\`

\`\`\`yaml check
- service: a
  service: *b
\`\`\`

\`\`\`yaml check
- http: http://a/
  body: /Hello: /
\`\`\`

<details>

</details>
</details>

<details><summary>Soluton</summary>

## ?
`;

describe('the problems of a lab, in Korean', () => {
  after(() => speak('en'));

  const problemsIn = (language: 'en' | 'ko'): Problem[] => {
    speak(language);
    return parseLab(wrong, 'lab.md').problems;
  };

  it('are the same as in English, at the same places', () => {
    const where = ({ file, line, id, severity }: Problem) => `${file}:${line}: ${severity} ${id}`;
    const english = problemsIn('en').map(where);
    expect(english).to.have.length.above(30);
    expect(problemsIn('ko').map(where)).to.deep.equal(english);
  });

  it('are all told in Korean', () => {
    expect(problemsIn('ko').filter(({ message }) => !/\p{scx=Hang}/u.test(message))).to.deep.equal([]);
    expect(problemsIn('ko').map(({ message }) => message)).to.include.members([
      'front-matter.needs: 알 수 없는 키 `imags` (혹시 `images`입니까?)',
      'tasks.running: 개수, 또는 `count`, `image`, `nodes`, `made`, `since`의 매핑이나 그 목록을 쓰십시오. 찾은 것: `true`',
    ]);
  });
});
