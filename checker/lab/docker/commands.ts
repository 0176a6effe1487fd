/**
 * The words of the docker client, as `docker --help` and `docker COMMAND --help` list them (client 28.2.2; those of 20.10 and
 * 26.1 are among them), and the other names that it takes for some. A command with others below it has them as its list.
 */
export const dockerCommands: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    builder: 'build prune',
    checkpoint: 'create ls rm',
    config: 'create inspect ls rm',
    container:
      'attach commit cp create diff exec export inspect kill logs ls pause port prune rename restart rm run start stats stop top unpause update wait ps',
    context: 'create export import inspect ls rm show update use',
    image: 'build history import inspect load ls prune pull push rm save tag',
    manifest: 'annotate create inspect push rm',
    network: 'connect create disconnect inspect ls prune rm',
    node: 'demote inspect ls promote ps rm update',
    plugin: 'create disable enable inspect install ls push rm set upgrade',
    secret: 'create inspect ls rm',
    service: 'create inspect logs ls ps rm rollback scale update',
    stack: 'config deploy ls ps rm services up down',
    swarm: 'ca init join join-token leave unlock unlock-key update',
    system: 'df events info prune dial-stdio',
    trust: 'inspect revoke sign key signer',
    volume: 'create inspect ls prune rm update',
  }).map(([name, below]) => [name, withAliases(below.split(' '))]),
);

/** Those without others below them, and the plugins that come with most installations. */
export const dockerPrograms: readonly string[] =
  `run exec ps build pull push images login logout search version info attach commit cp create diff events export history
  import inspect kill load logs pause port rename restart rm rmi save start stats stop tag top unpause update wait
  buildx compose scout init help`.split(/\s+/);

/** `ls` is also `list`, and `rm` also `remove`. */
function withAliases(names: string[]): string[] {
  const aliases: Record<string, string> = { ls: 'list', rm: 'remove' };
  return [...names, ...names.flatMap((name) => aliases[name] ?? [])];
}

/** The options that take no value, of the commands whose other words matter here. All others take one. */
const flags: Record<string, string> = {
  docker: '-D --debug --tls --tlsverify -v --version --help',
  ps: '-a --all -l --latest --no-trunc -q --quiet -s --size',
  images: '-a --all --digests --no-trunc -q --quiet --tree',
  'service ls': '-q --quiet',
  'node ls': '-q --quiet',
  'volume ls': '--cluster -q --quiet',
  'network ls': '--no-trunc -q --quiet',
  'secret ls': '-q --quiet',
  'config ls': '-q --quiet',
  'service create':
    '-d --detach --init --no-healthcheck --no-resolve-image -q --quiet --read-only -t --tty --with-registry-auth',
  'service update':
    '-d --detach --force --init --no-healthcheck --no-resolve-image -q --quiet --read-only --rollback -t --tty --with-registry-auth',
  'service scale': '-d --detach',
  'service rollback': '-d --detach -q --quiet',
  'service ps': '--no-resolve --no-trunc -q --quiet',
  'service inspect': '--pretty',
  'service logs': '--details -f --follow --no-resolve --no-task-ids --no-trunc --raw -t --timestamps',
  'stack deploy': '-d --detach --prune -q --quiet --with-registry-auth',
  'stack rm': '-d --detach',
  'node inspect': '--pretty',
  'node ps': '--no-resolve --no-trunc -q --quiet',
  'node rm': '-f --force',
  'network create': '--attachable --config-only --ingress --internal --ipv4 --ipv6',
  'network rm': '-f --force',
  'network disconnect': '-f --force',
  'network prune': '-f --force',
  'volume prune': '-a --all -f --force',
  'container prune': '-f --force',
  'image prune': '-a --all -f --force',
  'image rm': '-f --force --no-prune',
  rmi: '-f --force --no-prune',
  'system prune': '-a --all -f --force --volumes',
  'builder prune': '-a --all -f --force',
  'swarm ca': '-d --detach -q --quiet --rotate',
  'swarm init': '--autolock --force-new-cluster',
  'swarm join-token': '-q --quiet --rotate',
  'swarm leave': '-f --force',
  'swarm unlock-key': '-q --quiet --rotate',
  'swarm update': '--autolock',
  cp: '-a --archive -L --follow-link -q --quiet',
  'volume rm': '-f --force',
  exec: '-d --detach -i --interactive --privileged -t --tty',
  logs: '--details -f --follow -t --timestamps',
  stats: '-a --all --no-stream --no-trunc',
  rm: '-f --force -l --link -v --volumes',
  run: '-d --detach --disable-content-trust --init -i --interactive --no-healthcheck --oom-kill-disable --privileged -P --publish-all -q --quiet --read-only --rm --sig-proxy -t --tty --use-api-socket',
  build: '--compress --force-rm --no-cache --pull -q --quiet --rm --squash',
};

/** True for an option that takes no value, or has it behind a `=`. */
export function isFlag(option: string, command: string): boolean {
  const known = (flags[command] ?? '').split(' ');
  return known.includes(option) || option === '--help' || /^--.*=/.test(option);
}
