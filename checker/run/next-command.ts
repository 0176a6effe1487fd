import { defaultCluster } from '../cluster/index.ts';
import type { Expectation } from '../model.ts';

/** The command with which a person looks at what a check is about. */
export function nextCommand(expect: Expectation, cluster: string): string {
  const shell = cluster === defaultCluster ? 'swarmlab shell --' : `swarmlab shell --cluster ${cluster} --`;
  return `${shell} ${lookAt(expect)}`;
}

function lookAt(expect: Expectation): string {
  switch (expect.kind) {
    case 'http':
      return `curl -sv --max-time 5 ${expect.urls[0]}`;
    case 'nodes':
      return 'docker node ls';
    case 'service':
    case 'update':
      return `docker service inspect --pretty ${expect.service}`;
    case 'absent':
      return 'docker service ls';
    default:
      return `docker service ps --no-trunc ${expect.service}`;
  }
}
