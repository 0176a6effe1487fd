/** What there is of the cluster, and whether a service answers on it. */
import { say } from '../../../words/index.ts';
import { onCluster } from '../../names.ts';
import type { Facts } from '../facts.ts';
import { type Rule, rule } from '../rule.ts';

const words = () => say.cluster.findings;
const meshOf = ({ cluster, trial }: Facts) => cluster?.facts?.mesh ?? trial?.mesh;

export const clusterRules: Rule[] = [
  rule(
    'docker-program',
    'ok',
    ({ engine, machine }) => engine && machine.hasDocker,
    () => words().docker,
  ),
  rule(
    'docker-program',
    'problem',
    ({ engine, machine }) => engine && !machine.hasDocker,
    () => words().noDocker,
  ),
  rule(
    'cluster',
    'ok',
    ({ cluster }) => cluster?.state === 'up' && cluster,
    ({ name }) => words().up(name),
  ),
  rule(
    'cluster',
    'note',
    ({ cluster }) => cluster?.state === 'down' && cluster,
    ({ name }) => ({ ...words().down(name), next: `swarmlab up${onCluster(name)}` }),
  ),
  rule(
    'cluster-partly',
    'problem',
    ({ cluster }) => cluster?.state === 'partly' && cluster,
    ({ name, problem, nodes }) => {
      const states = nodes.map((node) => `${node.name} ${node.state}`).join(', ');
      return { ...words().partly(name, problem ?? states), next: `swarmlab up${onCluster(name)}` };
    },
  ),
  rule(
    'swarm-unusual',
    'note',
    ({ cluster, attached = false }) => cluster?.unusual && { unusual: cluster.unusual, attached },
    ({ unusual, attached }) => {
      const what = unusual.map((one) => say.cluster.unusual(one)).join('; ');
      const next = unusual.flatMap((one) => one.next ?? []).join(' && ');
      return words().unusual(what, attached, next || undefined);
    },
  ),
  rule(
    'ports',
    'ok',
    ({ takenPorts }) => takenPorts?.length === 0,
    () => words().ports,
  ),
  rule(
    'ports-taken',
    'note',
    ({ takenPorts }) => takenPorts && takenPorts.length > 0 && takenPorts,
    (taken) => words().portsTaken(taken),
  ),
  rule(
    'mesh',
    'ok',
    (facts) => meshOf(facts) === 'ipvs',
    () => words().ipvs,
  ),
  rule(
    'mesh-fallback',
    'note',
    (facts) => meshOf(facts) === 'iptables',
    () => words().noIpvs,
  ),
  rule(
    'clocks',
    'note',
    ({ skews }) => skews && skews.length > 0 && skews,
    (skewed) => words().clocks(skewed),
  ),
  rule(
    'service',
    'ok',
    ({ trial }) => trial?.service?.silent.length === 0 && trial.service,
    ({ port, nodes }) => words().service(port, nodes),
  ),
  rule(
    'service-silent',
    'problem',
    ({ trial }) => trial?.service !== undefined && trial.service.silent.length > 0 && trial.service,
    ({ silent, seconds }) => words().serviceSilent(silent, seconds),
  ),
  rule(
    'cluster-broken',
    'problem',
    ({ broken }) => broken,
    (why) => words().broken(why),
  ),
];
