/** For tests: tutorials in the styles of well-known sites, none of them written for us. */

/** A page of a manual: front matter of a site generator, commands before the first heading, sessions in a numbered list. */
export const manual = `---
title: "Keep a service running"
weight: 20
---

Once you have a swarm, deploy something to it.

1.  Open a terminal on the manager.

2.  Create the service:

    \`\`\`console
    $ docker service create --replicas 1 --name greeter simplenode:0.1

    3yf0ezhc1qb5eg4zvqhqk0ojd
    \`\`\`

    > [!NOTE]
    >
    > \`\`\`console
    > [manager1]$ docker service ls
    >
    > ID            NAME     MODE        REPLICAS  IMAGE           PORTS
    > 3yf0ezhc1qb5  greeter  replicated  1/1       simplenode:0.1
    > \`\`\`

3.  Scale it, with your own number:

    \`\`\`console
    $ docker service scale <SERVICE-ID>=<NUMBER-OF-TASKS>
    \`\`\`

## Next steps

{{< button text="Go on" url="next.md" >}}

\`\`\`console
[worker2]$ docker exec -it 0123456789ab sh
/ # ping -c 1 greeter
\`\`\`
`;

/** A post of a blog: no front matter, blocks without prompts, output below the command. */
export const post = `# 도커 스웜 시작하기

### 1. 서비스 만들기

\`\`\`bash
# 서비스를 만든다
docker service create --name web \\
  --publish 8080:5000 \\
  simplenode:0.1

docker service ls
ID             NAME   MODE         REPLICAS   IMAGE            PORTS
q8z3kx1f2m9w   web    replicated   1/1        simplenode:0.1   *:8080->5000/tcp
\`\`\`

### 2. 파일로 배포하기

\`\`\`shell
cat > stack.yml <<'YAML'
version: "3.8"
services:
  api:
    image: simplenode:0.2   # <none of these> is a placeholder
YAML
docker stack deploy -c stack.yml shop
TOKEN=$(docker swarm join-token -q worker)
echo "$TOKEN" | wc -c && curl -s https://example.com/
\`\`\`

\`\`\`yaml
services: {}
\`\`\`
`;

/** A course with terminals in the browser, one a node. */
export const course = `# Swarm in the browser

\`\`\`.term1
docker swarm init --advertise-addr eth0
\`\`\`

!!! tip "In a tab"

    \`\`\`shell-session
    [node2] (local) root@192.168.0.8 ~
    $ docker swarm join --token SWMTKN-1-49nj1cmql0jkz5s954yi3oex3nedyz0fb0xx14ie39trti4wxv-8vxv8rssmk743ojnwacrr2e7c 192.168.0.8:2377
    This node joined a swarm as a worker.
    \`\`\`

:::warning

    $ docker ps   # not yet
    CONTAINER ID   IMAGE   COMMAND   CREATED   STATUS   PORTS   NAMES

:::

\`\`\`
PS C:\\Users\\me> docker version
\`\`\`

\`\`\`text
Just some text, and a $ in it.
\`\`\`

\`\`\`console
# docker node ls
# see the nodes above
\`\`\`
`;
