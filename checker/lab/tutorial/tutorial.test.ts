import { expect } from 'chai';
import type { Command, Lab } from '../../model.ts';
import { parseLab } from '../index.ts';
import { course, manual, post } from './pages.fixture.ts';

function read(text: string, file = 'pages/keep-running.md'): Lab {
  const { lab, problems } = parseLab(text, file);
  return lab ?? expect.fail(problems.map(({ message }) => message).join('\n'));
}

const commandsOf = ({ steps }: Lab): Command[] =>
  steps.flatMap(({ blocks }) => blocks).flatMap((block) => (block.type === 'command' ? block : []));

/** Each command as `line node: script`, and why it cannot be run. */
function shown(text: string): string[] {
  return commandsOf(read(text)).map(({ line, node, script, obstacle }) => {
    const why = obstacle ? ` (${obstacle.kind} ${obstacle.what})` : '';
    return `${line}${node ? ` ${node}` : ''}: ${script.replaceAll('\n', '|')}${why}`;
  });
}

const fenced = (info: string, ...lines: string[]) => [`\`\`\`${info}`, ...lines, '```', ''].join('\n');

describe('a tutorial', () => {
  it('is any Markdown without our front matter', () => {
    const { steps, ...head } = read(manual);
    expect(head).to.deep.equal({
      id: 'keep-running',
      title: 'Keep a service running',
      minutes: 0,
      file: 'pages/keep-running.md',
      tutorial: true,
      needs: { swarm: 'ready', nodes: 3, managers: 1, images: [] },
      owns: { services: ['greeter'] },
    });
    expect(steps.map(({ id, title, line }) => [id, title, line])).to.deep.equal([
      ['keep-a-service-running', 'Keep a service running', 1],
      ['next-steps', 'Next steps', 33],
    ]);
  });

  it('is not Markdown with ours, right or wrong', () => {
    const problem = (...head: string[]) => {
      const { lab, problems } = parseLab(['---', ...head, '---', '## A', fenced('sh', 'ls')].join('\n'), 'a.md');
      return lab?.tutorial ? 'a tutorial' : problems[0]?.id;
    };
    expect(problem('id: x', 'title: X')).to.equal('missing-key');
    expect(problem('title: X', 'minutes: 5')).to.equal('missing-key');
    expect(problem('id: x', 'title: X', 'minuts: 5')).to.equal('missing-key');
    expect(problem('id: x', 'title: X', 'sidebar_position: 2')).to.equal('a tutorial');
    expect(problem('layout: post', 'tags: [a]')).to.equal('a tutorial');
  });

  it('has the commands of its sessions, wherever they stand, each with its line', () => {
    expect(shown(manual)).to.deep.equal([
      '13: docker service create --replicas 1 --name greeter simplenode:0.1',
      '21 manager1: docker service ls',
      '30: docker service scale <SERVICE-ID>=<NUMBER-OF-TASKS> (placeholder <SERVICE-ID>)',
      '38 worker2: docker exec -it 0123456789ab sh (terminal docker exec -it)',
      '39: ping -c 1 greeter (container ping -c 1 greeter)',
    ]);
    const [create, list] = commandsOf(read(manual));
    expect(create?.output).to.include({ line: 14, terminal: true });
    expect(create?.output?.lines).to.deep.equal(['', '3yf0ezhc1qb5eg4zvqhqk0ojd']);
    expect(list?.output?.lines).to.have.length(3);
  });

  it('has the commands of blocks without prompts, one by one, and what is clearly printed below them', () => {
    expect(shown(post)).to.deep.equal([
      '7: docker service create --name web \\|  --publish 8080:5000 \\|  simplenode:0.1',
      '11: docker service ls',
      `19: cat > stack.yml <<'YAML'|version: "3.8"|services:|  api:|    image: simplenode:0.2   # <none of these> is a placeholder|YAML`,
      '25: docker stack deploy -c stack.yml shop',
      '26: TOKEN=$(docker swarm join-token -q worker)',
      '27: echo "$TOKEN" | wc -c && curl -s https://example.com/ (internet https://example.com/)',
    ]);
    expect(commandsOf(read(post))[1]?.output).to.include({ line: 12 });
    expect(read(post)).to.deep.include({ title: '도커 스웜 시작하기', owns: { services: ['web', 'shop_*'] } });
    expect(read(post).steps.map(({ id }) => id)).to.deep.equal(['1-서비스-만들기', '2-파일로-배포하기']);
  });

  it('may begin without a swarm, and have blocks and prompts of many forms', () => {
    expect(read(course).needs.swarm).to.equal('none');
    expect(shown(course).map((line) => line.replace(/SWMTKN-1\S*/, 'SWMTKN'))).to.deep.equal([
      '4 node1: docker swarm init --advertise-addr eth0',
      '11 node2: docker swarm join --token SWMTKN 192.168.0.8:2377 (foreign SWMTKN-…)',
      '17: docker ps   # not yet',
      '23: docker version',
      '31: docker node ls',
    ]);
  });

  it('needs a swarm where its own command to make one cannot be run', () => {
    const init = (address: string) => read(fenced('sh', `docker swarm init --advertise-addr ${address}`)).needs.swarm;
    expect([init('eth0'), init('192.168.99.100'), init('<MANAGER-IP>')]).to.deep.equal(['none', 'ready', 'ready']);
  });

  it('is called by its file, or by its folder where the file says nothing', () => {
    const id = (file: string) => read(post, file).id;
    expect(id('a/Rolling_Update.v2.md')).to.equal('rolling-update-v2');
    for (const file of ['swarm/README.md', 'swarm/_index.md', 'swarm/index.md', 'swarm/lab.md', 'swarm/1.md']) {
      expect(id(file), file).to.equal('swarm');
    }
    expect(id('README.md')).to.equal('tutorial');
  });

  it('numbers steps of the same name', () => {
    const text = [
      '# A',
      fenced('sh', 'a'),
      '## B',
      '### B',
      fenced('sh', 'b'),
      '## B',
      fenced('sh', 'c'),
      '## ?',
      fenced('sh', 'd'),
    ];
    expect(read(text.join('\n')).steps.map(({ id, line }) => `${id} ${line}`)).to.deep.equal([
      'a 1',
      'b 7',
      'b-1 12',
      'step-4 17',
    ]);
  });

  it('may have checks, which are as strict as ever', () => {
    const text = `${fenced('bash', 'ls')}${fenced('yaml check', '- service: web')}`;
    expect(read(text).steps[0]?.blocks.map(({ type }) => type)).to.deep.equal(['command', 'check']);
    expect(parseLab(text.replace('service: web', 'servce: web'), 'a.md').problems[0]).to.include({
      line: 5,
      id: 'unknown-kind',
    });
  });

  it('warns of all that cannot be run, with its place', () => {
    const { problems } = parseLab(manual, 'pages/manual.md');
    expect(problems.map(({ line, severity, id }) => `${line} ${severity} ${id}`)).to.deep.equal([
      '30 warning not-runnable-placeholder',
      '38 warning not-runnable-terminal',
      '39 warning not-runnable-container',
    ]);
    expect(problems[0]?.message).to.equal('not runnable: `<SERVICE-ID>` is a placeholder');
  });

  it('is none without a command', () => {
    for (const text of [
      '',
      '# Only prose',
      fenced('js', 'a'),
      fenced('console', 'no prompt'),
      fenced('bash', '# a comment'),
    ]) {
      expect(parseLab(text, 'a.md')).to.have.nested.property('problems[0].id', 'nothing-to-run');
    }
  });

  it('reads the same with Windows line ends and a byte order mark', () => {
    for (const page of [manual, post, course])
      expect(read(`\uFEFF${page.replaceAll('\n', '\r\n')}`)).to.deep.equal(read(page));
  });
});

describe('a session', () => {
  const session = (...lines: string[]) => shown(fenced('console', ...lines));
  const outputs = (...lines: string[]) =>
    commandsOf(read(fenced('console', ...lines))).map(({ output }) => (output?.lines ?? []).join('|'));

  it('has prompts of many forms', () => {
    const prompts: [string, string][] = [
      ['$ ls', '2: ls'],
      ['vagrant@docker-node1:~$ ls', '2 docker-node1: ls'],
      ['root@node1:/etc/docker# ls', '2 node1: ls'],
      ['ubuntu@ip-10-0-0-5 ~ $ ls', '2 ip-10-0-0-5: ls'],
      ['[root@node1 ~]# ls', '2 node1: ls'],
      ['[manager1]$ ls', '2 manager1: ls'],
      ['[node1] (local) root@192.168.0.8 ~ $ ls', '2 node1: ls'],
      ['node2:~$ ls', '2 node2: ls'],
      ['worker1$ ls', '2 worker1: ls'],
      ['~/app$ ls', '2: ls'],
      ['# ls', '2: ls'],
      ['PS C:\\Users\\me> ls', '2: ls (windows ls)'],
      ['C:\\>ls', '2: ls (windows ls)'],
      ['/ # ls', '2: ls (container ls)'],
      ['/usr/src/app # ls', '2: ls (container ls)'],
      ['root@0123456789ab:/# ls', '2: ls (container ls)'],
    ];
    for (const [line, expected] of prompts) expect(session(line), line).to.deep.equal([expected]);
  });

  it('has a prompt on the line below its machine', () => {
    expect(session('[node2] (local) root@192.168.0.8 ~', '$ ls')).to.deep.equal(['3 node2: ls']);
  });

  it('goes on as a shell does', () => {
    expect(session('$ docker run \\', '>   a', '$ b \\', '  c')).to.deep.equal(['2: docker run \\|  a', '4: b \\|  c']);
    expect(session("$ cat <<'E' > f", '> a', 'b', 'E', 'printed')).to.deep.equal(["2: cat <<'E' > f|a|b|E"]);
    expect(session("$ echo 'a", "b'", 'a', 'b')).to.deep.equal(["2: echo 'a|b'"]);
    expect(session('$ for x in 1; do', '> b', '> done', 'c')).to.deep.equal(['2: for x in 1; do|b|done']);
  });

  it('shows output up to the next prompt, without comments right above it', () => {
    expect(outputs('$ a', '', 'one', '', '# next', '$ b', '# of a file', 'two', '', '$ c')).to.deep.equal([
      '|one',
      '# of a file|two',
      '',
    ]);
  });

  it('takes `#` for a comment beside other prompts, and where it is no program', () => {
    expect(session('# first', '$ a', '# docker ps')).to.deep.equal(['3: a']);
    expect(session('# The next command lists nodes', '# docker node ls')).to.deep.equal(['3: docker node ls']);
    expect(shown(fenced('sh', '# docker node ls', 'docker ps'))).to.deep.equal(['3: docker ps']);
  });

  it('stands in fences of many names, and indented', () => {
    for (const info of [
      'console',
      'shell-session',
      'sh-session',
      'bash session',
      'terminal',
      'sh',
      'bash',
      'Shell',
      'text',
      '',
      '{.bash}',
    ]) {
      expect(shown(fenced(info, '$ ls', 'a')), info).to.deep.equal(['2: ls']);
    }
    for (const info of ['js', 'yaml', 'dockerfile', 'diff'])
      expect(shown(`${fenced(info, '$ ls')}${fenced('sh', 'a')}`)).to.deep.equal(['5: a']);
    expect(shown('Type:\n\n    $ ls\n    a\n')).to.deep.equal(['3: ls']);
  });
});

describe('a block without prompts', () => {
  it('is commands up to what is clearly printed, and after the blank line below that', () => {
    const text = fenced(
      'bash',
      'docker service scale web=2',
      'web scaled to 2',
      'verify: Service converged',
      '',
      'docker ps',
    );
    expect(shown(text)).to.deep.equal(['2: docker service scale web=2', '6: docker ps']);
    expect(commandsOf(read(text))[0]?.output).to.deep.include({
      line: 3,
      lines: ['web scaled to 2', 'verify: Service converged'],
    });
  });

  it('shows an output only where its form tells that Docker prints it: other lines may be of another machine', () => {
    const text = fenced(
      'sh',
      'docker node ls --quiet',
      'This node joined a swarm as a worker.',
      'docker node ls -q',
      'ID     HOSTNAME',
    );
    expect(commandsOf(read(text)).map(({ output }) => output?.lines)).to.deep.equal([undefined, ['ID     HOSTNAME']]);
  });

  it('is prose where it is only output', () => {
    expect(shown(`${fenced('sh', 'ls')}${fenced('bash', 'ID     NAME   MODE', 'a      b      c')}`)).to.deep.equal([
      '2: ls',
    ]);
  });
});

describe('tabs', () => {
  const bash = fenced('bash', 'docker service create --name web a');
  const other = fenced('console', '$ docker service create --name web b');
  const indent = (text: string) => text.replace(/^(?=.)/gm, '    ');
  const both = (text: string) =>
    commandsOf(read(text)).map(({ script, obstacle }) => [script.at(-1), obstacle?.kind, obstacle?.what]);

  it('are offered one for another: the first that can be run is', () => {
    const pages = [
      `=== "Linux"\n\n${indent(bash)}\n=== "Windows"\n\n${indent(other)}\nText.\n`,
      `<Tabs>\n<TabItem value="l" label="Linux">\n\n${bash}\n</TabItem>\n<TabItem label="Windows">\n\n${other}\n</TabItem>\n</Tabs>\n`,
      `{{< tabs >}}\n{{< tab "Linux" >}}\n${bash}\n{{< /tab >}}\n{{< tab "Windows" >}}\n${other}\n{{< /tab >}}\n{{< /tabs >}}\n`,
      `{% tabs %}\n{% tab title="Linux" %}\n${bash}\n{% endtab %}\n{% tab title="Windows" %}\n${other}\n{% endtab %}\n{% endtabs %}\n`,
      `::: code-group\n${bash.replace('bash', 'bash [Linux]')}\n${other.replace('console', 'console [Windows]')}\n:::\n`,
    ];
    for (const page of pages) {
      const expected = [
        ['a', undefined, undefined],
        ['b', 'alternative', 'Windows'],
      ];
      expect(both(page), page).to.deep.equal(expected);
      expect(both(`${page}\n${fenced('sh', 'docker service update c')}`), page).to.deep.equal([
        ...expected,
        ['c', undefined, undefined],
      ]);
    }
    const cannot = fenced('bash', 'docker run -it a');
    expect(both(`=== "A"\n\n${indent(cannot)}\n=== "B"\n\n${indent(other)}`)).to.deep.equal([
      ['a', 'terminal', 'docker run -it'],
      ['b', undefined, undefined],
    ]);
  });

  it('are all read where each is for another machine, or where they never end', () => {
    const run = [
      ['a', undefined, undefined],
      ['b', undefined, undefined],
    ];
    expect(both(`=== "Manager"\n\n${indent(bash)}\n=== "Worker 1"\n\n${indent(other)}`)).to.deep.equal(run);
    expect(both(`<Tabs>\n<TabItem label="A">\n\n${bash}\n<TabItem label="B">\n\n${other}`)).to.deep.equal(run);
    expect(both(`=== "A"\n\n${indent(bash)}\n===! "B"\n\n${indent(other)}`)).to.deep.equal(run);
  });
});

describe('what cannot be run', () => {
  const why = (...scripts: string[]) => {
    const obstacle = commandsOf(read(fenced('sh', ...scripts))).at(-1)?.obstacle;
    return obstacle && `${obstacle.kind} ${obstacle.what}`;
  };

  it('is what has placeholders', () => {
    const found: [string, string][] = [
      ['docker swarm join --token <TOKEN> docker-node1:2377', '<TOKEN>'],
      ['docker swarm join --token "<your token>" a', '<your token>'],
      ['docker service ps SERVICE-ID', 'SERVICE-ID'],
      ['docker swarm init --advertise-addr MANAGER-IP', 'MANAGER-IP'],
      ['docker swarm init --advertise-addr=MANAGER_IP:2377', '--advertise-addr=MANAGER_IP:2377'],
      ['docker service create [OPTIONS] IMAGE [COMMAND] [ARG...]', '[OPTIONS]'],
      ['docker service create IMAGE', 'IMAGE'],
      ['docker service scale SERVICE=REPLICAS', 'SERVICE=REPLICAS'],
      ['docker push your-docker-id/app', 'your-docker-id'],
      ['docker swarm join --token SWMTKN-1-3pu6hszjas... a', 'SWMTKN-1-3pu6hszjas...'],
      ['docker service create ...', '...'],
      ['curl http://x.x.x.x:8080', 'x.x.x.x'],
      ['docker logs xxxx', 'xxxx'],
      ['docker inspect {CONTAINER_ID}', '{CONTAINER_ID}'],
    ];
    for (const [script, what] of found) expect(why(script), script).to.equal(`placeholder ${what}`);
  });

  it('is not what looks like them', () => {
    for (const script of [
      'docker images | grep "<none>"',
      'curl -s localhost | grep "<title>"',
      "docker service ls --format '{{.ID}} {{.Name}}'",
      'docker service create -e NODE_ENV=production --env MY_TOKEN=a --name web nginx',
      'docker run --cap-add NET_ADMIN nginx',
      'echo ${HOME} $PATH $1 $?',
      'go test ./...',
      'test [ -f a ] && echo DONE',
      'docker service create --hostname "{{.Node.Hostname}}" nginx',
      'sort <in >out',
    ]) {
      expect(why(script), script).to.match(/^(undefined|internet go test)$/);
    }
  });

  it('is what needs a terminal, or never ends', () => {
    for (const script of [
      'docker run -it nginx sh',
      'docker exec -ti web bash',
      'docker container attach web',
      'sudo vi /etc/hosts',
      'ssh node2',
      'watch docker ps',
      'docker-machine ssh a',
      'docker login',
    ]) {
      expect(why(script), script).to.match(/^terminal /);
    }
    for (const script of [
      'docker service logs -f web',
      'docker logs --follow web',
      'ping a',
      'tail -f x',
      'docker events',
      'docker stats',
    ]) {
      expect(why(script), script).to.match(/^endless /);
    }
    for (const script of [
      'docker run -dit nginx',
      'docker run -t nginx',
      'docker stats --no-stream',
      'docker logs web',
      'ping -c 1 docker-node2',
      'docker events --until 1s',
    ]) {
      expect(why(script), script).to.equal(undefined);
    }
  });

  it('is what needs the internet, or the machines of the author', () => {
    for (const script of [
      'curl -fsSL https://get.docker.com | sh',
      'sudo apt-get update',
      'git clone https://github.com/a/b.git',
      'docker pull nginx',
      'wget example.com/x',
      'echo $(curl https://a.io)',
      'ping -c 3 docker.com',
    ]) {
      expect(why(script), script).to.match(/^internet /);
    }
    for (const script of [
      'curl http://192.168.99.100:8080',
      'docker swarm join --token SWMTKN-1-abc 10.0.0.5:2377',
      'docker inspect redis.1.7q92v0nr1hcgts2amcjyqg3pq',
      'docker node rm 1bcef6utixb0l0ca7gxuivsj0',
    ]) {
      expect(why(script), script).to.match(/^foreign /);
    }
    for (const script of [
      'curl localhost:8080',
      'curl http://127.0.0.1/',
      'curl -o a.html http://docker-node1:8000/',
      'curl "http://$HOST:80"'.replace('$HOST', '$HOSTNAME'),
      'git init',
      'docker swarm init --advertise-addr 127.0.0.1',
    ]) {
      expect(why(script), script).to.equal(undefined);
    }
  });

  it('is what sets up a machine', () => {
    for (const script of [
      'iptables -I INPUT -m udp --dport 4789 -m policy --dir in --pol none -j DROP',
      'sudo systemctl restart docker',
      'ufw allow 2377/tcp && ufw reload',
      'sudo sysctl -w net.ipv4.ip_forward=1',
      'sudo hostname manager1',
      'ip link set eth0 down',
    ]) {
      expect(why(script), script).to.match(/^host /);
    }
    for (const script of ['hostname', 'hostname -I', 'sysctl net.ipv4.ip_forward', 'ip addr show eth0']) {
      expect(why(script), script).to.equal(undefined);
    }
  });

  it('is what speaks of an id that the tutorial shows', () => {
    const page = (script: string) =>
      `${fenced('console', '$ docker service ls', 'ID             NAME', 'q8z3kx1f2m9w   web')}${fenced('sh', script)}`;
    const last = (script: string) => commandsOf(read(page(script))).at(-1)?.obstacle?.kind;
    expect([
      last('docker service rm q8z3kx1f2m9w'),
      last('docker service rm q8z3'),
      last('docker service rm web'),
    ]).to.deep.equal(['foreign', 'foreign', undefined]);
  });

  it('is what uses a variable that nothing above sets', () => {
    expect(why('docker swarm join --token $TOKEN a')).to.equal('unset $TOKEN');
    expect(why('TOKEN=$(docker swarm join-token -q worker)', 'docker swarm join --token "${TOKEN}" a')).to.equal(
      undefined,
    );
    expect(why('for node in 1 2; do echo $node; done', 'export A=1', 'echo $A $node $HOSTNAME')).to.equal(undefined);
    expect(why("awk '{ print $NF }' a")).to.equal(undefined);
  });
});
