import { create, image } from './trials.fixture.ts';

/** For tests: a command that docker refuses, and how it, or another in its place, is not refused. */
export interface Refusal {
  id: string;
  script: string;
  node?: string;
  /** Mends what was wrong before the command is tried again. */
  mend?: string;
  /** On the manager, in place of the command, where that or its node was the mistake. */
  again?: string;
}

/** For tests: each mistake that docker itself tells of, where these services are: `twice`, `holding` and, global, `everywhere`. */
export const refusals: readonly Refusal[] = [
  { id: 'not-a-manager', node: 'docker-node2', script: 'docker service ls', again: 'docker service ls' },
  { id: 'swarm-already', script: 'docker swarm init', again: 'docker node ls' },
  {
    id: 'name-taken',
    script: `${create} --name twice ${image}`,
    mend: 'docker service rm twice',
  },
  {
    id: 'port-taken',
    script: `${create} --name second --publish 8211:5000 ${image}`,
    mend: `docker service update --detach --publish-rm 5000 holding`,
  },
  {
    id: 'global-scaled',
    script: 'docker service scale --detach everywhere=2',
    again: 'docker service scale --detach twice=2',
  },
  {
    id: 'global-replicas',
    script: `${create} --name third --mode global --replicas 2 ${image}`,
    again: `${create} --name third --mode global ${image}`,
  },
  { id: 'no-such-service', script: 'docker service ps nobody', mend: `${create} --name nobody ${image}` },
  { id: 'no-such-node', script: 'docker node inspect docker-nod2', again: 'docker node inspect docker-node2' },
  {
    id: 'network-missing',
    script: `${create} --name fourth --network front ${image}`,
    mend: 'docker network create --driver overlay front',
  },
  {
    id: 'secret-missing',
    script: `${create} --name fifth --secret key ${image}`,
    mend: 'echo a | docker secret create key -',
  },
  {
    id: 'config-missing',
    script: `${create} --name sixth --config site ${image}`,
    mend: 'echo a | docker config create site -',
  },
  {
    id: 'no-previous',
    script: 'docker service rollback --detach everywhere',
    mend: 'docker service update --detach --env-add a=b everywhere',
  },
  { id: 'name-invalid', script: `${create} --name 'a b' ${image}`, again: `${create} --name a-b ${image}` },
  { id: 'unknown-flag', script: `${create} --nam ninth ${image}`, again: `${create} --name ninth ${image}` },
  {
    id: 'words-swapped',
    script: `docker create service --name twelfth ${image}`,
    again: `${create} --name twelfth ${image}`,
  },
  { id: 'unknown-command', script: 'docker servie ls', again: 'docker service ls' },
  { id: 'unknown-command', script: 'docker service lst', again: 'docker service ls' },
  {
    id: 'invalid-argument',
    script: 'docker service scale --detach twice=two',
    again: 'docker service scale --detach twice=1',
  },
  {
    id: 'invalid-argument',
    script: `${create} --replicas two ${image}`,
    again: `${create} --name tenth --replicas 2 ${image}`,
  },
  {
    id: 'missing-argument',
    script: 'docker service create --name eleventh',
    again: `${create} --name eleventh ${image}`,
  },
];
