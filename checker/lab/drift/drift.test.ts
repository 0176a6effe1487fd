import { expect } from 'chai';
import { speak } from '../../words/index.ts';
import { lintTranslated } from '../index.ts';

const original = `---
id: x
title: An example
minutes: 5
needs: { images: [simplenode:0.1] }
owns: { services: [a] }
---

# An example

## One

\`\`\`sh timeout=90s
# Two replicas.
docker service create --name a \\
  --replicas 2 simplenode:0.1
\`\`\`

\`\`\`yaml check
- service: a
  replicas: 2/2
  hint: Look.
- tasks: a
  running: 2
\`\`\`

## Two

\`\`\`console
$ docker service rm a
a
\`\`\`

\`\`\`yaml check
- absent: { service: a }
\`\`\`

## Challenge

\`\`\`yaml check
- nodes: { ready: 3 }
\`\`\`

<details><summary>Hint</summary>

Count.

</details>

<details><summary>Hint</summary>

All.

</details>

<details><summary>Solution</summary>

\`\`\`sh
docker node ls
\`\`\`

</details>
`;

/** What is left to a translator. */
const translated = original
  .replace('title: An example', 'title: 예')
  .replace('# An example', '# 예\n\n설명입니다.')
  .replace('# Two replicas.', '# 레플리카는 두 개입니다.')
  .replace('hint: Look.', 'hint: 보십시오.')
  .replaceAll('<summary>Hint', '<summary>힌트')
  .replace('<summary>Solution', '<summary>해답')
  .replace('## One', '## 하나')
  .replace('Count.', '세십시오.');

const problemsIn = (korean: string, english = original) =>
  lintTranslated(
    [
      { file: 'lab.md', text: english },
      { file: 'lab.ko.md', text: korean },
    ],
    () => undefined,
  );
const drift = (from: string, to: string) => {
  expect(translated).to.include(from);
  return problemsIn(translated.replace(from, to)).map(
    ({ file, line, message, id }) => `${file}:${line}: ${message} (${id})`,
  );
};
const ids = (from: string, to: string) => drift(from, to).map((text) => text.replace(/: .*\((.*)\)$/, ' $1'));

describe('drift between a lab and its translation', () => {
  it('is none where only prose is translated', () => {
    expect(problemsIn(translated)).to.deep.equal([]);
  });

  it('is an error at both places', () => {
    const found = problemsIn(translated.replace('minutes: 5', 'minutes: 6'));
    expect(found).to.deep.equal([
      {
        file: 'lab.md',
        line: 4,
        id: 'drift-front-matter',
        severity: 'error',
        message: '`minutes` is another one than at lab.ko.md:4',
      },
      {
        file: 'lab.ko.md',
        line: 4,
        id: 'drift-front-matter',
        severity: 'error',
        message: '`minutes` is another one than at lab.md:4',
      },
    ]);
  });

  it('may be in the front matter', () => {
    expect(ids('id: x', 'id: y')).to.deep.equal(['lab.md:2 drift-front-matter', 'lab.ko.md:2 drift-front-matter']);
    expect(ids('services: [a]', 'services: [a, b]')).to.have.length(2);
    expect(ids('minutes: 5', 'minutes: 5\npoints: 4')).to.deep.equal([
      'lab.md:1 drift-front-matter',
      'lab.ko.md:5 drift-front-matter',
    ]);
  });

  it('may be in the steps: then nothing else is compared', () => {
    expect(drift('## Two', '## Two\n\n## Three')).to.deep.equal([
      'lab.md:38: 3 steps here, but 4 at lab.ko.md:42 (drift-steps)',
      'lab.ko.md:42: 4 steps here, but 3 at lab.md:38 (drift-steps)',
    ]);
  });

  it('may be in a script, in its options and in its output', () => {
    expect(drift('  --replicas 2', '  --replicas 3')).to.deep.equal([
      'lab.md:13: this command is another one than at lab.ko.md:15: `--replicas 2 simplenode:0.1` here, `--replicas 3 simplenode:0.1` there (drift-command)',
      'lab.ko.md:15: this command is another one than at lab.md:13: `--replicas 3 simplenode:0.1` here, `--replicas 2 simplenode:0.1` there (drift-command)',
    ]);
    expect(drift('sh timeout=90s', 'sh exit=1')[0]).to.equal(
      'lab.md:13: this command has other options than at lab.ko.md:15: timeout, exit (drift-options)',
    );
    expect(drift('$ docker service rm', 'root@docker-node1:~# docker service rm')[0]).to.match(
      /: node \(drift-options\)$/,
    );
    expect(drift('service rm a\na', 'service rm a\nb')[0]).to.equal(
      'lab.md:31: this output is another one than at lab.ko.md:33: `a` here, `b` there (drift-output)',
    );
    expect(ids('service rm a\na\n', 'service rm a\n')).to.deep.equal([
      'lab.md:31 drift-output',
      'lab.ko.md:32 drift-output',
    ]);
  });

  it('may be in a check, but not in its hint', () => {
    expect(drift('replicas: 2/2', 'replicas: 3/3\n  within: 90s')[0]).to.equal(
      'lab.md:20: this check is another one than at lab.ko.md:22: replicas, within (drift-check)',
    );
    expect(drift('tasks: a', 'tasks: b')[0]).to.match(/: service \(drift-check\)$/);
    expect(drift('nodes: { ready: 3 }', 'absent: { service: b }')[0]).to.match(
      /kind, ready, service, containers \(drift-check\)$/,
    );
  });

  it('is one where one thing is missing, at the step that lacks it', () => {
    expect(drift('- service: a\n  replicas: 2/2\n  hint: 보십시오.\n', '')).to.deep.equal([
      'lab.md:20: this check is missing in the step at lab.ko.md:13 (drift-check)',
      'lab.ko.md:13: this step lacks the check at lab.md:20 (drift-check)',
    ]);
    expect(drift('$ docker service rm a', '$ docker node ls\n$ docker service rm a')).to.deep.equal([
      'lab.md:27: this step lacks the command at lab.ko.md:32 (drift-command)',
      'lab.ko.md:32: this command is missing in the step at lab.md:27 (drift-command)',
    ]);
  });

  it('may be in the order', () => {
    const [command = '', check = ''] = [
      /```console[\s\S]*?```\n/.exec(translated)?.[0],
      /```yaml check\n- absent[\s\S]*?```\n/.exec(translated)?.[0],
    ];
    const found = ids(`${command}\n${check}`, `${check}\n${command}`).filter((text) => text.includes('drift'));
    expect(found).to.have.length(4);
  });

  it('may be in hints and in what is a solution', () => {
    expect(drift('<details><summary>힌트</summary>\n\nAll.\n\n</details>\n', '')[0]).to.equal(
      'lab.md:38: 2 hints here, but 1 at lab.ko.md:40 (drift-hints)',
    );
    expect(
      drift('<summary>해답</summary>', '<summary>더 보기</summary>').filter((text) => text.includes('drift')),
    ).to.deep.equal([
      'lab.md:58: this command is in a solution, but not at lab.ko.md:60 (drift-solution)',
      'lab.ko.md:60: this command is not in a solution, but at lab.md:58 (drift-solution)',
    ]);
  });

  it('waits until both can be read', () => {
    const found = problemsIn(translated.replace('minutes: 5', 'minutes: 6').replace('sh timeout', 'sh tiemout'));
    expect(found.map(({ file, id }) => `${file} ${id}`)).to.deep.equal(['lab.ko.md unknown-option']);
  });

  it('is told in Korean too', () => {
    speak('ko');
    try {
      expect(drift('minutes: 5', 'minutes: 6')[0]).to.include('`minutes` 값이 lab.ko.md:4와(과) 다릅니다');
    } finally {
      speak('en');
    }
  });
});
