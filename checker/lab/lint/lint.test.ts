import { expect } from 'chai';
import type { Problem } from '../../model.ts';
import { speak } from '../../words/index.ts';
import { formatProblem, lintLab } from '../index.ts';

const head = [
  '---',
  'id: x',
  'title: X',
  'minutes: 5',
  'needs: { images: [simplenode:0.1] }',
  'owns: { services: [a] }',
  '---',
];

const fenced = (info: string, ...lines: string[]) => [`\`\`\`${info}`, ...lines, '```'];
const sh = (...lines: string[]) => fenced('sh', ...lines);
const check = fenced('yaml check', '- service: a');

/** What lint says of a lab that has this below its front matter, whose first line is line 8. */
function problemsIn(lines: string[], files: Record<string, string> = {}): Problem[] {
  return lintLab([...head, ...lines].join('\n'), 'labs/x/lab.md', (path) => files[path]).problems;
}

const warnings = (...lines: string[]) =>
  problemsIn(lines).map(({ line, message, id }) => `${line}: ${message} (${id})`);
const ids = (...lines: string[]) => problemsIn(lines).map(({ line, id }) => `${line} ${id}`);

describe('lint warns', () => {
  it('with a place, and only warns', () => {
    const [problem] = problemsIn(['## A', ...sh('sleep 5')]);
    expect(problem).to.include({ severity: 'warning', file: 'labs/x/lab.md', line: 10 });
    expect(problem && formatProblem(problem)).to.match(/^labs\/x\/lab\.md:10: warning: .* \(fixed-sleep\)$/);
  });

  it('in the order of the file, errors and warnings together', () => {
    expect(ids('[a](none.md)', '', '## A', ...fenced('sh nod=a', 'ls'))).to.deep.equal([
      '8 broken-link',
      '11 unknown-option',
    ]);
  });

  it('of a change that nothing in its step looks at', () => {
    expect(warnings('## A', ...sh('docker service scale a=2'))).to.deep.equal([
      '10: `docker service scale` changes the swarm, and no check below it in this step looks at the result: add a `yaml check` (unchecked-change)',
    ]);
    expect(ids('## A', ...sh('docker service scale a=2'), ...check)).to.deep.equal([]);
    expect(ids('## A', ...sh('docker service scale a=2'), '## B', ...check)).to.deep.equal(['10 unchecked-change']);
    expect(ids('## A', ...check, ...sh('true', 'docker service scale a=2'))).to.deep.equal(['14 unchecked-change']);
    for (const change of ['service rollback a', 'stack rm s', 'swarm leave', 'node update --availability drain n']) {
      expect(ids('## A', ...sh(`docker ${change}`)), change).to.deep.equal(['10 unchecked-change']);
    }
    for (const look of ['service ls', 'service ps a', 'stack ls', 'swarm join-token worker', 'node ls']) {
      expect(ids('## A', ...sh(`docker ${look}`)), look).to.deep.equal([]);
    }
  });

  it('of a goal that looks back, and no check that does', () => {
    const solved = ['<details><summary>Solution</summary>', '', ...sh('ls'), '', '</details>'];
    const goal = (words: string, ...checks: string[]) =>
      ids('## Challenge: A', words, '', ...fenced('yaml check', ...checks), ...solved).filter((id) =>
        id.includes('as-it-was'),
      );
    const now = '- service: a';
    for (const words of [
      'Move it as it is.',
      'Do not create it anew.',
      '`a` must not notice.',
      'It goes on\nrunning.',
      '`a`는 그대로 둡니다.',
    ])
      expect(goal(words, now), words).to.have.length(1);
    expect(goal('The delay is as it was.', now)).to.have.length(1);
    expect(goal('The delay is as it was.', now, '  update: { delay: 1s }')).to.deep.equal([]);
    expect(goal('Give it a label.', now)).to.deep.equal([]);
    for (const key of ['same: service', 'previous: { replicas: 2 }'])
      expect(goal('Move it as it is.', now, `  ${key}`), key).to.deep.equal([]);
    expect(goal('Move it as it is.', '- tasks: a', '  running: { count: 2, made: with-service }')).to.deep.equal([]);
    expect(goal('Roll it out once more.', '- update: a', '  since: step')).to.deep.equal([]);
    expect(ids('## A', 'Swarm keeps its tasks.', '', ...check)).to.deep.equal([]);
  });

  it('of a change wherever it stands in a script or a session', () => {
    expect(ids('## A', ...sh('if true; then', '  docker service rm a', 'fi'))).to.deep.equal(['11 unchecked-change']);
    expect(ids('## A', ...fenced('console', '$ docker service ls', '$ docker service rm a', 'a'))).to.deep.equal([
      '11 unchecked-change',
    ]);
    expect(ids('## A', '- one', '', ...sh('docker service rm a').map((line) => `  ${line}`))).to.deep.equal([
      '12 unchecked-change',
    ]);
  });

  it('of a change between two checks of a step, once', () => {
    const change = sh('docker service scale a=2', 'docker service scale a=3');
    expect(ids('## A', ...check, ...change, ...check)).to.deep.equal(['13 split-checks']);
    expect(ids('## A', ...check, ...sh('docker service ls'), ...check)).to.deep.equal([]);
    expect(ids('## A', ...change, ...check, '## B', ...change, ...check)).to.deep.equal([]);
  });

  it('of an expression that an answer can keep busy', () => {
    const asked = (body: string) =>
      ids('## A', ...fenced('yaml check', '- http: http://docker-node1:8000/', `  body: '${body}'`));
    for (const slow of ['/^(\\w+\\s?)+$/', '/(a|ab)*c/', '/((x+))+y/', '/([ab]*){2,}/']) {
      expect(asked(slow), slow).to.deep.equal(['10 slow-pattern']);
    }
    for (const quick of [
      '/^Hello V0\\.1: [0-9a-f]{12}$/',
      '/a+b*/',
      '/(a|b)c+/',
      '/[(+]+/',
      '/\\(a+\\)+/',
      '/(a+)?/',
    ]) {
      expect(asked(quick), quick).to.deep.equal([]);
    }
  });

  it('of a sleep that no condition ends', () => {
    expect(warnings('## A', ...sh('ls', 'sleep 10'))).to.deep.equal([
      '11: `sleep 10` waits for a fixed time: let a check wait (`within`), or a loop that ends when something is true (fixed-sleep)',
    ]);
    for (const fixed of [
      'for i in 1 2; do sleep 1; done',
      'while true; do sleep 1; done',
      'until x; do y; done; sleep 1',
    ]) {
      expect(ids('## A', ...sh(fixed)), fixed).to.deep.equal(['10 fixed-sleep']);
    }
    const ended = ['until curl -f a; do sleep 1; done', 'while ! a; do if b; then sleep 1; fi; done'];
    const broken = ['for i in 1 2; do a && break; sleep 1; done', 'while :; do sleep 1; a && break; done'];
    for (const conditional of [...ended, ...broken]) {
      expect(ids('## A', ...sh(conditional)), conditional).to.deep.equal([]);
    }
    expect(ids('## A', ...sh('docker run --rm simplenode:0.1 sleep 5'))).to.deep.equal([]);
  });

  it('of searching a table where an expectation sees the swarm', () => {
    expect(warnings('## A', ...sh('docker service ps a | grep Running'))).to.deep.equal([
      '10: `grep` searches the text of `docker service ps`: an expectation reads the swarm itself (`tasks` or `history`) (searched-output)',
    ]);
    for (const search of ['docker ps -q | wc -l', 'test $(docker node ls | tail -n 1 | awk "{ print 1 }")']) {
      expect(ids('## A', ...sh(search)), search).to.deep.equal(['10 searched-output']);
    }
    for (const other of ['docker image ls | grep a', 'docker service ps a | head -n 1', 'grep a b', 'ls | wc -l']) {
      expect(ids('## A', ...sh(other)), other).to.deep.equal([]);
    }
  });

  it('of an image that is used and not listed', () => {
    expect(warnings('## A', ...sh('docker run --rm simplenode:0.2 true'))).to.deep.equal([
      '10: image `simplenode:0.2` is not listed in `needs.images` (unlisted-image)',
    ]);
    expect(ids('## A', ...sh('docker service update --image=simplenode:0.2 a'), ...check)).to.deep.equal([
      '10 unlisted-image',
    ]);
    expect(ids('## A', ...sh('docker run nginx', 'docker pull nginx'))).to.deep.equal([
      '10 unlisted-image',
      '11 unlisted-image',
    ]);
    const checks = [
      '- { service: a, image: x:1 }',
      '- { tasks: a, running: { image: x:2 } }',
      '- { history: a, slot: any, shows: [{ image: x:3 }] }',
    ];
    expect(ids('## A', ...fenced('yaml check', ...checks))).to.deep.equal([
      '10 unlisted-image',
      '11 unlisted-image',
      '12 unlisted-image',
    ]);
    for (const known of ['simplenode:0.1', 'simplenode:0.1@sha256:abc', '$IMAGE', '"simplenode:$TAG"']) {
      expect(ids('## A', ...sh(`docker run ${known}`)), known).to.deep.equal([]);
    }
    expect(
      ids(
        '## A',
        ...sh('docker build -t mine .', 'docker tag mine yours:1', 'docker run mine:latest', 'docker run yours:1'),
      ),
    ).to.deep.equal([]);
  });

  it('of a service that is created and not owned', () => {
    const create = (words: string) => ids('## A', ...sh(`docker service create ${words} simplenode:0.1`), ...check);
    expect(warnings('## A', ...sh('docker service create --name b simplenode:0.1'), ...check)).to.deep.equal([
      '10: service `b` is not listed in `owns.services`: `reset` will not remove it (unowned-service)',
    ]);
    expect(create('')).to.deep.equal(['10 unowned-service']);
    expect(create('--name=a')).to.deep.equal([]);
    expect(create('--name $NAME')).to.deep.equal([]);
    expect(ids('## A', ...sh('docker stack deploy -c f.yml s'), ...check)).to.deep.equal(['10 unowned-service']);
  });

  it('of a docker command in the prose that does not exist', () => {
    expect(warnings('## A', 'Say', '`docker servce ls`, `docker service scal a=2` or `docker node ls`.')).to.deep.equal(
      [
        '10: docker has no command `servce`: did you mean `service`? (docker-command)',
        '10: `docker service` has no command `scal`: did you mean `scale`? (docker-command)',
      ],
    );
    expect(ids('## A', ...fenced('yaml check', '- service: a', '  hint: try `docker nod ls`'))).to.deep.equal([
      '10 docker-command',
    ]);
    const fine = [
      'docker-node1',
      'docker',
      'docker service …',
      'docker COMMAND --help',
      'docker service --help',
      'docker extension ls',
    ];
    const too = [
      'docker run hello',
      'docker compose up',
      'docker service list',
      'docker --version',
      'docker container ls',
    ];
    for (const code of [...fine, ...too]) expect(ids('## A', `\`${code}\``), code).to.deep.equal([]);
  });

  it('of points that do not add up', () => {
    const lab = (points: string) =>
      [
        ...head.slice(0, 4),
        points,
        ...head.slice(4),
        '## A',
        ...fenced('yaml check', '- service: a', '- { service: a, points: 3 }'),
      ].join('\n');
    const said = (points: string) =>
      lintLab(lab(points), 'lab.md', () => undefined).problems.map(
        ({ line, message, id }) => `${line}: ${message} (${id})`,
      );
    expect(said('points: 5')).to.deep.equal(['5: `points: 5` is not what the checks add up to: 4 (points-sum)']);
    expect(said('points: 4')).to.deep.equal([]);
    expect(said('points: -1').join()).to.include('(wrong-value)');
  });

  it('of links that lead nowhere', () => {
    const files = {
      'labs/x/a b.md': '# Wörld',
      'labs/README.md': '---\nid: x\n---\n## One',
      'labs/x/c.png': '',
      'labs/x/d': '',
    };
    const said = (link: string) =>
      problemsIn(['## Here', `[x](${link})`], files).map(({ message, id }) => `${message} (${id})`);
    expect(said('none.md#x')).to.deep.equal([
      'this link leads nowhere: there is no `none.md` beside the lab (broken-link)',
    ]);
    expect(said('#her')).to.deep.equal([
      'this link leads nowhere: no heading of this file has the anchor `#her`: did you mean `#here`? (broken-anchor)',
    ]);
    expect(said('../README.md#two')).to.deep.equal([
      'this link leads nowhere: no heading of `../README.md` has the anchor `#two` (broken-anchor)',
    ]);
    const right = ['#here', 'a%20b.md#wörld', '../README.md#one', '../README.md', 'c.png?raw=true', 'd', 'd/#x'];
    for (const link of right) expect(said(link), link).to.deep.equal([]);
    for (const link of ['https://a.b/c', 'mailto:a@b', '//a/b', '/a/b']) expect(said(link), link).to.deep.equal([]);
    expect(problemsIn(['## A', '![x](y.png)']).map(({ id }) => id)).to.deep.equal(['broken-link']);
  });

  it('of a challenge that lacks something', () => {
    const hint = ['<details><summary>Hint</summary>', '', 'x', '', '</details>', ''];
    const solution = ['<details><summary>Solution</summary>', '', ...sh('ls'), '', '</details>', ''];
    expect(ids('## A', ...check, '', ...hint, ...hint, ...solution)).to.deep.equal([]);
    expect(warnings('## A', ...check, '', ...hint, ...solution)).to.deep.equal([
      '8: a challenge should have at least 2 hints, this one has 1 (challenge-hints)',
    ]);
    expect(ids('## A', ...check, '', ...hint, ...hint)).to.deep.equal(['8 challenge-solution']);
    expect(ids('## A', '', ...hint, ...hint, ...solution)).to.deep.equal(['8 challenge-checks']);
    for (const title of ['Challenge: more', '도전 과제: 더']) {
      expect(ids(`## ${title}`)).to.deep.equal(['8 challenge-hints', '8 challenge-solution', '8 challenge-checks']);
    }
  });

  it('in Korean too', () => {
    speak('ko');
    try {
      expect(warnings('## A', ...sh('sleep 5')).join()).to.include('정해진 시간');
    } finally {
      speak('en');
    }
  });
});
