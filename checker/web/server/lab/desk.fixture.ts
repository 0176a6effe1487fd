import { parseLab, readForPeople } from '../../../lab/index.ts';
import type { Learning } from '../../../learn/index.ts';
import type { Lab } from '../../../model.ts';
import { type FakeCluster, fakeCluster } from '../../../observe/cluster.fixture.ts';
import type { Steps } from '../../../progress/index.ts';
import { Desk, type Opened } from './desk.ts';

const text = (words: { title: string; first: string; hint: string; said: string }) => `---
id: sample
title: ${words.title}
minutes: 5
needs: { swarm: ready, nodes: 3, images: [] }
owns: { services: [simple] }
---

# ${words.title}

${words.said} <img src=x onerror="document.title='broken'"> [docs](https://docs.docker.com/) and [not](ftp://example.com/)

## ${words.first}

Type it:

\`\`\`sh node=docker-node2
docker service create --name simple simplenode:0.1
\`\`\`

| a | b |
|---|---|
| 1 | \`<b>2</b>\` |

\`\`\`console
$ docker service ls
ID  NAME
\`\`\`

\`\`\`yaml check
- service: simple
  replicas: 1/1
  points: 3
\`\`\`

## Challenge: two

\`\`\`yaml check
- service: simple
  replicas: 2/2
  points: 2
\`\`\`

<details><summary>Hint</summary>

${words.hint}

</details>

<details><summary>Solution</summary>

\`\`\`sh
docker service scale simple=2
\`\`\`

</details>
`;

const english = text({ title: 'A lab', first: 'The first', hint: 'Use *scale*.', said: 'Read this.' });
const korean = text({ title: '실습 하나', first: '첫 단계', hint: '*scale*을 쓰세요.', said: '읽으세요.' })
  .replace('Challenge:', '도전:')
  .replace('>Hint<', '>힌트<')
  .replace('>Solution<', '>해답<');

/** For tests: a lab of two steps on a cluster without engines, and what was done to it. */
export class School {
  readonly fake: FakeCluster = fakeCluster();
  readonly resets: string[] = [];
  readonly opened: string[] = [];
  readonly #begunAt = Date.now() - 75_000;
  kept: Steps = {};
  /** Resolves a reset that waits. */
  letGo: () => void = () => {};
  readonly desk: Desk;

  constructor() {
    this.desk = new Desk({
      manager: 'docker-node1',
      lines: async () =>
        ['sample', 'other', 'exam'].map((id) => ({
          id,
          title: { en: `Lab ${id}`, ko: `실습 ${id}` },
          minutes: 5,
          passed: 0,
          of: 2,
          done: false,
          exam: id === 'exam',
        })),
      open: async (id) => {
        this.opened.push(id);
        if (id === 'other') throw new Error('it has no engine');
        return this.lab();
      },
    });
  }

  lab(): Opened {
    const [en, ko] = [read(english), read(korean)];
    const learning: Omit<Learning, 'shell' | 'untilDone' | 'signal'> = {
      lab: en,
      open: async () => this.fake.cluster,
      keep: async (change) => {
        this.kept = change(this.kept);
        return { steps: this.kept, told: [] };
      },
      kept: async () => this.kept,
      doubt: async () => undefined,
      note: async () => ({ id: 'sample', byHandSince: this.#begunAt }),
      begun: async () => {},
      reset: async ({ id }) => {
        this.resets.push(id);
        await new Promise<void>((resolve) => {
          this.letGo = resolve;
        });
        return `back at ${id}`;
      },
      report: async () => '',
    };
    return {
      labs: { en: { lab: en, reading: readForPeople(english) }, ko: { lab: ko, reading: readForPeople(korean) } },
      learning,
    };
  }
}

function read(source: string): Lab {
  const { lab, problems } = parseLab(source, 'labs/01-sample/lab.md');
  if (!lab) throw new Error(problems.map(({ message }) => message).join('\n'));
  const ids = ['first', 'challenge'];
  return { ...lab, steps: lab.steps.map((step, index) => ({ ...step, id: ids[index] ?? step.id })) };
}
