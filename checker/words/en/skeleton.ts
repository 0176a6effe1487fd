/** The lab that `swarmlab new` writes. It is true as it stands; its author replaces it piece by piece. */
const lab = (id: string, title: string) => `---
id: ${id}
title: ${title}
minutes: 10
points: 5
needs: { swarm: ready, nodes: 3, images: [simplenode:0.1] }
owns: { services: [hello] }
---

# ${title}

Say in a sentence or two what the reader is going to do, and what for.

## Create a service

Each \`##\` heading is a step. Say what to do and why, and then show the command:

\`\`\`sh
docker service create --name hello \\
  --publish published=8001,target=5000 \\
  --replicas 2 \\
  simplenode:0.1
\`\`\`

What it claims becomes a check:

\`\`\`yaml check
- service: hello
  replicas: 2/2
  image: simplenode:0.1
  hint: "\`docker service ps hello\` tells what its tasks do."
- http: http://docker-node{1,2,3}:8001/
  status: 200
\`\`\`

## Look at it

What a session shows is compared with what the command prints:

\`\`\`console
$ docker service ls --filter name=hello
ID             NAME      MODE         REPLICAS   IMAGE            PORTS
lecwvwjcs7lm   hello     replicated   2/2        simplenode:0.1   *:8001->5000/tcp
\`\`\`

## Challenge: one on every node

Name a goal, and leave the way to the reader: \`hello\` runs three replicas, one on each node.

\`\`\`yaml check
- service: hello
  replicas: 3/3
  points: 2
- tasks: hello
  running: { count: 3, nodes: 3 }
\`\`\`

<details><summary>Hint 1</summary>

The first hint points in the right direction.

</details>

<details><summary>Hint 2</summary>

The last one leaves only the typing: \`docker service scale SERVICE=NUMBER\`.

</details>

<details><summary>Solution</summary>

\`\`\`sh
docker service scale hello=3
\`\`\`

</details>
`;

/** A mistake that its checks must find. */
const wrong = `# step: create-a-service
# fails: service replicas
# One replica short: without --replicas there is one.
docker service create --name hello --publish published=8001,target=5000 simplenode:0.1
`;

export const skeleton = { lab, wrong };
