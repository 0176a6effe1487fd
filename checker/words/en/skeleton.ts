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

/** The exam that `swarmlab exam new` writes. */
const exam = (id: string) => `---
id: ${id}
title: An exam
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

# An exam

Say what is allowed, and how long it takes.

## Serve it

\`{{team}}-web\` runs {{replicas}} replicas of \`simplenode:0.1\`, published on port {{port}} (the program listens on 5000).

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

/** Its marking file. */
const marking = (secret: string) => `---
secret: ${secret}
---

# How the exam is marked

Students do not have this file. The secret above makes the code of each student's sheet: keep it, and never change it once sheets are printed.

## Serve it

\`\`\`sh
docker service create --name {{team}}-web --publish {{port}}:5000 --replicas {{replicas}} simplenode:0.1
\`\`\`

What a careful student does without being told twice becomes a hidden check, with points of its own:

\`\`\`yaml check
- tasks: {{team}}-web
  running: { count: {{replicas}}, nodes: 3 }
  points: 1
\`\`\`
`;

export const skeleton = { lab, wrong, exam, marking };
