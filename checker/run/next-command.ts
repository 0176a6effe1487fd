import { onCluster } from '../cluster/index.ts';
import type { Expectation } from '../model.ts';
import { toType } from '../to-type.ts';

/** The command with which a person looks at what a check is about. */
export function nextCommand(expect: Expectation, cluster: string): string {
  return `swarmlab shell${onCluster(cluster)} -- ${lookAt(expect)}`;
}

/** The command that leads back to where a step begins. */
export function resetCommand(lab: string, step: string, cluster: string): string {
  return `swarmlab reset ${lab} --step ${step}${onCluster(cluster)}`;
}

function lookAt(expect: Expectation): string {
  switch (expect.kind) {
    case 'http':
      return toType`curl -sv --max-time 5 ${expect.urls.slice(0, 1)}`;
    case 'nodes':
      return 'docker node ls';
    case 'service':
    case 'update':
      return toType`docker service inspect --pretty ${expect.service}`;
    case 'absent':
      return 'docker service ls';
    default:
      return toType`docker service ps --no-trunc ${expect.service}`;
  }
}
