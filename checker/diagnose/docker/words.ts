/** What `docker` and the Engine print of likely mistakes, and what follows from it. The first that fits is the most specific. */
import type { CommandRun } from '../../model.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import type { Facts, Found } from '../mistake.ts';
import { near } from '../near.ts';

type Explained = Pick<Found, 'matters' | 'next'>;

export interface Saying {
  id: string;
  /** Its groups are what `explain` is told. */
  words: RegExp;
  explain(told: string[], facts: Pick<Facts, 'seen'>, run: CommandRun): Explained;
}

const words = () => say.diagnose.docker;
const inspect = (service: string) => toType`docker service inspect --pretty ${service}`;

export const sayings: readonly Saying[] = [
  {
    id: 'not-a-manager',
    words: /This node is not a swarm manager\. Worker nodes can't be used/,
    explain: (_, __, run) => ({ matters: words().notManager(run.node), ...next(onlyLine(run)) }),
  },
  {
    id: 'no-swarm',
    words: /This node is not (?:a swarm manager\. Use "docker swarm init"|part of a swarm)/,
    explain: (_, __, run) => ({
      matters: words().noSwarm(run.node),
      next: 'docker info --format {{.Swarm.LocalNodeState}}',
    }),
  },
  {
    id: 'swarm-already',
    words: /This node is already part of a swarm/,
    explain: (_, __, run) => ({ matters: words().swarmAlready(run.node), next: 'docker node ls' }),
  },
  {
    id: 'name-taken',
    words: /name conflicts with an existing object: service (\S+) already exists/,
    explain: ([name = '']) => ({ matters: words().nameTaken(name), next: inspect(name) }),
  },
  {
    id: 'port-taken',
    words: /port '(\d+)' is already in use by service '(\S+)'/,
    explain: ([port = '', holder = '']) => ({ matters: words().portTaken(port, holder), next: inspect(holder) }),
  },
  {
    id: 'global-scaled',
    words: /(\S+): scale can only be used with replicated or replicated-job mode/,
    explain: ([name = '']) => ({ matters: words().globalScaled, next: inspect(name) }),
  },
  {
    id: 'global-replicas',
    words: /replicas can only be used with replicated or replicated-job mode/,
    explain: () => ({ matters: words().globalReplicas, next: 'docker service create --help' }),
  },
  {
    id: 'no-such-service',
    words: /no such (?:task or )?service: (\S+?)(?:,|$)|service (\S+) not found/m,
    explain: ([one, other], { seen }) => {
      const name = one ?? other ?? '';
      const names = seen.services.map((service) => service.name);
      return { matters: words().noService(name, near(name, names), names), next: 'docker service ls' };
    },
  },
  {
    id: 'no-such-node',
    words: /node (\S+) not found|No such node: (\S+)/,
    explain: ([one, other], { seen }) => {
      const name = one ?? other ?? '';
      const names = seen.nodes.map((node) => node.name);
      return { matters: words().noNode(name, near(name, names), names), next: 'docker node ls' };
    },
  },
  {
    id: 'network-missing',
    words: /network (\S+) not found|No such network: (\S+)/,
    explain: ([one, other]) => {
      const name = one ?? other ?? '';
      return { matters: words().networkMissing(name), next: toType`docker network create --driver overlay ${name}` };
    },
  },
  {
    id: 'secret-missing',
    words: /secret not found: (\S+)/,
    explain: ([name = '']) => ({ matters: words().secretMissing(name), next: 'docker secret ls' }),
  },
  {
    id: 'config-missing',
    words: /config not found: (\S+)/,
    explain: ([name = '']) => ({ matters: words().configMissing(name), next: 'docker config ls' }),
  },
  {
    id: 'no-previous',
    words: /service \S+ does not have a previous spec/,
    explain: () => ({ matters: words().noPrevious, next: 'docker service update --help' }),
  },
  {
    id: 'name-invalid',
    words: /name must be valid as a DNS name component/,
    explain: () => ({ matters: words().nameInvalid, next: 'docker service create --help' }),
  },
  {
    id: 'words-swapped',
    words: /Unable to find image '(service|node|swarm|stack):latest' locally/,
    explain: ([noun = '']) => ({ matters: words().wordsSwapped(noun), next: toType`docker ${noun} --help` }),
  },
  {
    id: 'unknown-flag',
    words: /unknown (?:shorthand )?flag: (\S+)/,
    explain: ([flag = ''], _, run) => ({ matters: words().unknownFlag(flag), next: helpFor(run) }),
  },
  {
    id: 'invalid-argument',
    words:
      /invalid argument "(.*?)" for|invalid replicas value (\S+):|Unknown mode: (\S+),|Invalid scale specifier '(.*?)'/,
    explain: (told, _, run) => ({ matters: words().invalidArgument(told.find(Boolean) ?? ''), next: helpFor(run) }),
  },
  {
    id: 'missing-argument',
    words: /["']docker .*?["'] (?:requires|accepts) |flag needs an argument: /,
    explain: (_, __, run) => ({ matters: words().missingArgument, next: helpFor(run) }),
  },
  {
    id: 'unknown-command',
    words:
      /'(\S+)' is not a docker command|unknown (?:docker )?command: "?(docker [^"\n]*)|^Usage: +docker( \w+)* COMMAND$/m,
    explain: ([one, other], _, run) => ({ matters: words().unknownCommand(one ?? other), next: helpFor(run) }),
  },
];

function next(command: string | undefined): Partial<Explained> {
  return command === undefined ? {} : { next: command };
}

/** The script, where it is one command that can be typed as it stands. */
function onlyLine({ script }: CommandRun): string | undefined {
  const line = script.trim().replace(/\\\n\s*/g, '');
  return /^docker [^\n;|&$`()<>]+$/.test(line) ? line : undefined;
}

/** Docker's own advice: `Run 'docker service create --help' for more information`, in some versions `See '…'`. */
function helpFor({ stderr, stdout }: CommandRun): string {
  const advice = /(?:See|Run) '(docker .*? ?--help)'/.exec(`${stderr}\n${stdout}`)?.[1];
  return advice?.replace(' COMMAND', '') ?? 'docker --help';
}
