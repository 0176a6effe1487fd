import { list } from '../grammar.ts';

const none = 'the manager node is not part of a swarm';

const services = (names: readonly string[]) =>
  names.length > 0 ? `the services are ${list(names)}` : 'there are no services';

export const swarm = {
  none,
  unreadable: `${none}: nothing can be read before \`docker swarm init\``,
  services,
  noService: (name: string, others: readonly string[]) => `there is no service named ${name}: ${services(others)}`,
  silent: (nodes: readonly string[]) => `${list(nodes)} did not answer, so nothing is known about the containers there`,
};
