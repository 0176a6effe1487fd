/** A lab that uses all of the format, for the tests. */
export const sample = `---
id: everything
title: All of the format
minutes: 10
needs: { swarm: ready, nodes: 3, images: [simplenode:0.1] }
owns: { services: [simple] }
---

# All of the format

Any other fence is prose:

\`\`\`js
const sh = 'docker node ls';
\`\`\`

## Create a *service* \`simple\`!

\`\`\`sh
docker service create --name simple \\
  --publish 8000:5000 simplenode:0.1
\`\`\`

1. Then, in a list:

   \`\`\`sh node=docker-node2 timeout=1m30s exit=1 capture=TOKEN
   if true; then
     docker node ls
   fi
   \`\`\`

> \`\`\`console
> $ docker service ls
> ID   NAME
> abc  simple
>
> vagrant@docker-node3:/vagrant/sample$ docker service update \\
> > --image simplenode:0.2 \\
> simple
> root@docker-node1:~# true
> \`\`\`

## Challenge

\`\`\`yaml check
- service: simple
  mode: replicated
  replicas: 2/2
  image: simplenode:0.1
  ports: ["8000:5000", "53:53/udp/host"]
  labels: { tier: web }
  update: { parallelism: 1, delay: 10s, order: start-first, failure-action: pause, monitor: 5s, max-failure-ratio: 0.2 }
  rollback: { order: stop-first }
  health: { cmd: curl -f localhost, interval: 10s, timeout: 3s, retries: 3, start-period: 1m30s }
  within: 90s
  for: 5s
  points: 3
  hint: look at \`docker service ls\`
- tasks: simple
  running: { count: 2, image: simplenode:0.2, nodes: ">=2" }
  shutdown: 2
  failed:
    - { count: "<1", image: simplenode:0.1 }
    - nodes: [docker-node1, docker-node2]
- containers: simple
  running: ">=2"
  named: task.id
- history: simple
  slot: any
  shows: [{ state: running }, { state: failed, exit: 143, error: unhealthy container }]
- history: web
  slot: 2
  count: 5
- update: simple
  state: completed
  order: start-first
  parallelism: 1
  gap: ">=10s"
  message: /^update (completed|paused)/i
- http: http://docker-node{1,2,3}:8000/
  status: 200
  body: '/^Hello V0\\.1: /'
  answeredBy: ">=2"
- http: http://docker-node{1,{1..2}}:9000/
  answers: false
- nodes: { ready: 3, managers: 1, workers: 2, down: 0 }
- absent: { service: gone, containers: true }
\`\`\`

\`\`\`sh
docker service ls
\`\`\`

<details><summary>Hint 1</summary>

Look at \`docker service update --help\`.

- It has **many** options.

</details>

<details>
<summary>Hint: nearly there</summary>
Use --image.
</details>

<details><summary>Solution</summary>

\`\`\`sh
docker service update --image simplenode:0.2 simple
\`\`\`

</details>

<details><summary>Why is that?</summary>

\`\`\`sh
docker info
\`\`\`

</details>
`;

/** The file's line, from 1, that holds this text. */
export function lineOf(text: string, needle: string): number {
  const index = text.split('\n').findIndex((line) => line.includes(needle));
  if (index < 0) throw new Error(`not in the text: ${needle}`);
  return index + 1;
}
