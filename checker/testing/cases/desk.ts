import { join } from 'node:path';
import { packageRoot } from '../../package-root.ts';
import { run } from '../../shell/index.ts';
import type { Desk } from './case.ts';

const program = [process.execPath, join(packageRoot, 'dist/cli.js')];
const longest = 600_000; // milliseconds, of a hang: lab 4 takes three minutes to reset

/** The built program on one cluster, with a home of its own, as a student has it. */
export function deskAt(cluster: string, home: string, signal: AbortSignal): Desk {
  const env = {
    LC_ALL: 'C.UTF-8',
    XDG_STATE_HOME: join(home, 'state'),
    SWARMLAB_CLUSTER: cluster,
    CLUSTER: cluster,
    SWARMLAB: program.join(' '),
  };
  const options = { env, signal, timeout: longest };
  const desk: Desk = {
    cluster,
    home,
    swarmlab: async (words, input = '') => {
      const outcome = await run([...program, ...words], { ...options, input });
      signal.throwIfAborted();
      return outcome;
    },
    type: (script) => desk.swarmlab(['shell', 'docker-node1', '--', 'bash', '-s'], script),
    beside: async (script) => {
      const outcome = await run(['bash', '-c', script], { ...options, input: '' });
      signal.throwIfAborted();
      return outcome;
    },
  };
  return desk;
}

/** All that a case may leave behind goes: services, stacks, nodes that were drained or left, and what the swarm was told of history. */
export async function clean(desk: Desk): Promise<void> {
  await desk.swarmlab(['up']);
  const { exit, stderr } = await desk.type(sweep);
  if (exit !== 0) throw new Error(`the cluster could not be cleaned for the next case: ${stderr.trim()}`);
}

const sweep = `
set -e
docker service ls -q | xargs -r docker service rm
docker swarm update --task-history-limit 5
docker node ls --format '{{.ID}} {{.Status}} {{.Availability}}' | while read -r id status availability; do
  if [ "$status" = Down ]; then docker node rm --force "$id"
  elif [ "$availability" != Active ]; then docker node update --availability active "$id"; fi
done
timeout 60 sh -c 'while docker ps -aq --filter label=com.docker.swarm.service.name | grep -q .; do sleep 0.3; done'
for kind in secret config; do docker $kind ls -q | xargs -r docker $kind rm; done
docker network ls -q --filter driver=overlay --filter label=com.docker.stack.namespace | xargs -r docker network rm
`;
