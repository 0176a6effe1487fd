import { expect } from 'chai';
import type { Command, CommandRun } from '../model.ts';
import { judgeCommand } from './index.ts';

const place = { file: 'page.md', line: 3 };

function judged(shown: string[], run: Partial<CommandRun>) {
  const output = { ...place, lines: shown, terminal: true as const };
  const command: Command = { type: 'command', ...place, script: 'a', timeout: 1, exit: 0, solution: false, output };
  return judgeCommand(command, {
    line: 3,
    node: 'n',
    script: 'a',
    exit: 0,
    seconds: 0,
    stdout: '',
    stderr: '',
    ...run,
  });
}

const holds = (shown: string[], stdout: string) => judged(shown, { stdout }).holds;
const id = (letter: string) => letter.repeat(25);

describe('what a terminal showed', () => {
  it('may have standard error in it, or not', () => {
    for (const shown of [['one'], ['one', 'note'], ['note', 'one']]) {
      expect(judged(shown, { stdout: 'one\n', stderr: 'note\n' }).holds, shown.join()).to.equal(true);
    }
    expect(judged(['two'], { stdout: 'one\n', stderr: 'note\n' })).to.deep.equal({
      holds: false,
      expected: 'exit 0 and the output shown in the lab',
      actual: 'exit 0, but other output',
      why: 'expected the line "two", actual the line "one"',
      stale: true,
    });
  });

  it('may show tasks by longer names, but is of an old client where no column has ids beside them', () => {
    const table = (id: string, name: string) => [
      `${id}${'NAME'.padEnd(36)}IMAGE   CURRENT STATE`,
      `${id && 'a    '}${name.padEnd(36)}x:1     Running 1 second ago`,
    ];
    const printed = table('ID   ', 'web.1 ').join('\n');
    expect(holds(table('ID   ', 'web.1 '), printed)).to.equal(true);
    expect(holds(table('ID   ', `web.1.${id('a')}`), printed)).to.equal(true);
    expect(holds(table('ID   ', `web.2.${id('a')}`), printed)).to.equal(false);
    expect(holds(table('', `web.1.${id('a')}`), printed)).to.equal(false);
    expect(holds(table('', 'web.1 '), printed)).to.equal(true);
  });

  it('may be what other programs logged, and another engine`s help of the same command', () => {
    const script = 'docker service logs --tail 1 web';
    const command: Command = {
      ...{ type: 'command', ...place, script, timeout: 1, exit: 0, solution: false },
      output: { ...place, lines: ['web.1.a@node1 | ready'], terminal: true },
    };
    const run = { line: 3, node: 'n', script, exit: 0, seconds: 0, stdout: 'web.1.b@node2 | up\n', stderr: '' };
    expect(judgeCommand(command, run).holds).to.equal(true);
    expect(judgeCommand(command, { ...run, exit: 1 }).holds).to.equal(false);
    expect(judgeCommand({ ...command, script: `${script} | grep ready` }, run).holds).to.equal(false);
    const help = (...lines: string[]) => ['Usage:  docker service COMMAND', '', ...lines];
    const stderr = `\n${help('Commands:', '  create   Create a service', '  logs     Fetch').join('\n')}\n`;
    expect(judged(help('Commands:', '  create   Create a new one'), { stderr }).holds).to.equal(true);
    expect(judged(['Usage:  docker swarm COMMAND'], { stderr }).holds).to.equal(false);
  });

  it('tells of a failure that is expected', () => {
    const gone = { exit: 1, stdout: '[]\n', stderr: 'Error: no such service: web\n' };
    expect(judged(['[]', 'Error: no such service: web'], gone)).to.include({
      holds: true,
      actual: 'the failure shown in the lab',
    });
    expect(judged(['[]', 'Status: Error: no such service: web, Code: 1'], gone)).to.include({
      holds: false,
      actual: 'exit 1, but other output',
    });
    expect(judged(['note well'], { exit: 3, stderr: 'note well\n' }).holds).to.equal(true);
  });

  it('is no excuse for a failure that it does not show', () => {
    expect(judged(['[]'], { exit: 1, stdout: '[]\n', stderr: 'Error: no\n' })).to.deep.include({
      holds: false,
      actual: 'exit 1',
    });
    expect(judged(['Error: no such service: web'], { stdout: 'fine\n' }).holds).to.equal(false);
  });

  it('leaves machines, blanks and pulling out of account', () => {
    const nodes = (...rows: string[]) => ['ID       HOSTNAME      STATUS   AVAILABILITY   MANAGER STATUS', ...rows];
    const ours = nodes(
      'a1 *     docker-node1  Ready    Active         Leader',
      'a2       docker-node2  Ready    Active',
    ).join('\n');
    expect(
      holds(
        nodes('b2       alpha         Ready    Active', 'b1 *     zeta          Ready    Active         Leader'),
        ours,
      ),
    ).to.equal(true);
    expect(
      holds(
        nodes('b2       alpha         Down     Active', 'b1 *     zeta          Ready    Active         Leader'),
        ours,
      ),
    ).to.equal(false);
    expect(holds(nodes('b1 *     zeta          Ready    Active         Leader'), ours)).to.equal(false);
    expect(holds(['Name:           web', '', ' Replicas: 2'], 'Name:\t\tweb\n Replicas:\t2\n')).to.equal(true);
    expect(
      holds(
        [
          "Unable to find image 'a:1' locally",
          '1: Pulling from library/a',
          `Digest: sha256:${'0'.repeat(64)}`,
          id('a'),
        ],
        id('b'),
      ),
    ).to.equal(true);
  });

  it('does not say what becomes of which slot, but of how many', () => {
    const tasks = (...rows: string[]) => ['NAME       IMAGE   DESIRED STATE   CURRENT STATE', ...rows];
    const running = (name: string) => `${name.padEnd(10)} a:1     Running         Running 3 minutes`;
    const stopped = (name: string) => `${` \\_ ${name}`.padEnd(10)} a:1     Shutdown        Shutdown 1 minute ago`;
    const ours = tasks(running('web.1'), stopped('web.1'), running('web.2'), running('web.3')).join('\n');
    const shown = (...rows: string[]) => holds(tasks(...rows), ours);
    expect(shown(running('web.1'), running('web.2'), stopped('web.2'), running('web.3'))).to.equal(true);
    expect(shown(running('web.1'), running('web.2'), stopped('web.2'), running('web.4'))).to.equal(false);
    expect(shown(running('web.1'), running('web.2'), running('web.3'))).to.equal(false);
    expect(shown(stopped('web.1').slice(3), running('web.2'), running('web.3'), running('web.4'))).to.equal(false);
    const once = tasks(running('web.1'), running('web.2'), stopped('web.2'), stopped('web.2'), running('web.3'));
    const other = tasks(running('web.1'), stopped('web.1'), running('web.2'), stopped('web.2'), running('web.3'));
    expect(holds(once, other.join('\n'))).to.equal(false);
  });

  it('may break a long line as a shell lets one, and no other way', () => {
    const command = 'run:\n\n    docker swarm join --token a 10.0.0.1:2377\n\nDone.\n';
    const broken = (...end: string[]) => [
      'run:',
      '',
      '    docker swarm join \\',
      '    --token a \\',
      ...end,
      '',
      'Done.',
    ];
    expect(holds(broken('    10.0.0.2:2377'), command)).to.equal(true);
    expect(holds(broken('    10.0.0.2:2378'), command)).to.equal(false);
    expect(holds(broken('...'), command)).to.equal(false);
    expect(holds(['docker swarm join', '--token a'], 'docker swarm join --token a')).to.equal(false);
  });

  it('may leave progress out, but not show another end of it', () => {
    const stdout = `${id('a')}\noverall progress: 2 out of 2 tasks\n1/2:\n2/2:\nverify: Service converged\n`;
    expect(holds([id('b')], stdout)).to.equal(true);
    expect(holds([id('b'), 'overall progress: 1 out of 2 tasks'], stdout)).to.equal(false);
  });

  it('counts tasks of one service on a node once, and knows names that Docker made up', () => {
    const containers = (...rows: string[]) =>
      ['CONTAINER ID   IMAGE     STATUS         NAMES', ...rows].map((row) => row.trimEnd());
    const row = (name: string, status = 'Up 5 seconds') => `0123456789ab   nginx:1   ${status.padEnd(12)}   ${name}`;
    const ours = containers(row(`web.1.${id('a')}`), row(`web.2.${id('b')}`, 'Up 2 minutes'), row('zen_turing')).join(
      '\n',
    );
    expect(holds(containers(row('happy_bell2'), row(`web.4.${id('c')}`)), ours)).to.equal(true);
    expect(holds(containers(row(`web.4.${id('c')}`)), ours)).to.equal(false);
    expect(holds(containers(row('my_app'), row(`web.4.${id('c')}`)), ours)).to.equal(false);
    expect(holds(containers(row('zen_turing'), row(`db.1.${id('c')}`)), ours)).to.equal(false);
  });
});
