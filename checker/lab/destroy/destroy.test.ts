import { expect } from 'chai';
import { emptyScene, readReach } from './index.ts';

/** What a script reaches: `service web`, `container all`, `file existing /opt/x`; `host …` for what is never run. */
function reached(script: string, scene = emptyScene): string {
  const { reaches, host } = readReach(script, scene);
  if (host !== undefined) return `host: ${host}`;
  const told = reaches.map(({ kind, which, only }) => {
    const values =
      typeof which === 'string'
        ? [which]
        : which.map((one) => (typeof one === 'string' ? one : 'text' in one ? one.text : `<${one.look}>`));
    return [kind, ...(only ? [only] : []), ...values].join(' ');
  });
  return told.join('; ');
}

const table: [script: string, reaches: string][] = [
  // harmless
  ['docker service ls -q | wc -l', ''],
  ['docker service ls', ''],
  ['docker service create --name web --publish 8000:5000 simplenode:0.1', ''],
  ['docker run -d --name x -v data:/data -v /var/run/docker.sock:/var/run/docker.sock simplenode:0.1', ''],
  ['docker run -v /:/rootfs:ro -v /sys:/sys:ro --name c cadvisor', ''],
  ['docker ps -aq | xargs -n1 docker inspect', ''],
  ['for n in 1 2 3; do docker node inspect docker-node$n; done', ''],
  ['for i in $(seq 10); do curl -s localhost:8000; done', ''],
  ['while read line; do echo $line; done < file', ''],
  ['docker node update --label-add disk=ssd docker-node2', ''],
  ['docker node update --availability active docker-node2', ''],
  ['docker node promote docker-node2', ''],
  ['docker swarm join-token worker', ''],
  ['docker swarm init --advertise-addr eth0', ''],
  ['docker exec web ls /', ''],
  ['docker cp web:/etc/hosts .', ''],
  ['cat > stack.yml <<EOF\nservices: {}\nEOF', ''],
  ['cat <<EOF > stack.yml\ndocker service rm web\nEOF', ''],
  ['echo "docker service rm web"', ''],
  ['grep -r "docker service rm" .', ''],
  ['mkdir -p app && cd app && touch a && rm -rf a', ''],
  ['echo 1 > /tmp/x; rm -rf /tmp/x', ''],
  ['curl -s localhost:8000 > /dev/null 2>&1', ''],
  ['sleep 5 & kill $!', ''],
  ['docker build -t app .', ''],
  ['docker network create --driver overlay net', ''],
  ['docker system df', ''],
  ['docker volume ls --filter dangling=true', ''],
  ['sed "s/a/b/" file', ''],
  ['docker stack deploy -c stack.yml app', 'stack app'],
  ['for halt in 1 2; do echo $halt; done', ''],
  // by name
  ['docker service rm web api', 'service web api'],
  ['docker service remove web', 'service web'],
  ['sudo docker service rm web', 'service web'],
  ['sudo -u root docker service rm web', 'service web'],
  ['env A=1 timeout -k 1 10 docker service rm web', 'service web'],
  ['sh -c "docker service rm web"', 'service web'],
  ["bash -lc 'docker service rm web'", 'service web'],
  ['/usr/bin/docker service rm web', 'service web'],
  ['docker -H tcp://node2:2375 service rm web', 'service web'],
  ['docker --log-level debug service rm web', 'service web'],
  ['DOCKER_HOST=tcp://a docker service rm web', 'service web'],
  ['if docker info; then docker service rm web; fi', 'service web'],
  ['true && { docker service rm web; }', 'service web'],
  ['(docker service rm web)', 'service web'],
  ['X=web; docker service rm $X', 'service web'],
  ['X=web docker service rm api', 'service api'],
  ['CMD="docker service rm"; $CMD web', 'service web'],
  ['D=docker; ${D} service rm web', 'service web'],
  ['for s in web api; do docker service rm $s; done', 'service web api'],
  ['for s in 1 2; do docker service rm web-$s; done', 'service web-1 web-2'],
  ['eval docker service rm web', 'service web'],
  ['echo docker service rm web | sh', 'service web'],
  ['sh <<EOF\ndocker service rm web\nEOF', 'service web'],
  ['bash <<< "docker service rm web"', 'service web'],
  ['cat > x.sh <<EOF\ndocker service rm web\nEOF\nsh x.sh', 'service web'],
  ['trap "docker service rm web" EXIT', 'service web'],
  ['drop() { docker service rm web; }; drop', 'service web'],
  ['ssh docker-node2 docker service rm web', 'service web'],
  ['docker service scale web=0 api=1', 'service web api'],
  ['docker service update --replicas 0 web', 'service web'],
  ['docker service rollback web', 'service web'],
  ['docker stack rm app', 'stack app'],
  ['docker stack down app', 'stack app'],
  ['docker rm -f web', 'container web'],
  ['docker rm -fv web', 'container web'],
  ['docker container rm --force web', 'container web'],
  ['docker container stop web', 'container web'],
  ['docker kill -s HUP web', 'container web'],
  ['docker restart -t 1 web', 'container web'],
  ['docker exec web rm -rf /data', 'container web'],
  ['docker exec -it web sh', 'container web'],
  ['docker cp x web:/data', 'container web'],
  ['docker rmi simplenode:0.1', 'image simplenode:0.1'],
  ['docker image rm -f simplenode:0.1', 'image simplenode:0.1'],
  ['docker volume rm -f data', 'volume data'],
  ['docker network rm net', 'network net'],
  ['docker secret rm s', 'secret s'],
  ['docker config rm c', 'config c'],
  ['docker run -v /var/run/docker.sock:/s docker docker service rm web', 'service web'],
  ['docker node rm --force docker-node3', 'node docker-node3'],
  ['docker node demote docker-node2', 'node managers docker-node2'],
  ['docker node update --role worker docker-node2', 'node managers docker-node2'],
  ['docker node update --availability drain docker-node2', 'node busy docker-node2'],
  ['docker node update --availability=drain docker-node2', 'node busy docker-node2'],
  ['docker node update --availability $A docker-node2', 'node busy docker-node2'],
  ['docker service update --image=$IMAGE web', 'service web'],
  ['docker run --name $N -v $PWD:/x simplenode:0.1', ''],
  // whatever there is
  ['docker service ls -q | xargs docker service rm', 'service unknown'],
  ['docker service ls -q | xargs -r -n 1 docker service rm', 'service unknown'],
  ['docker service ls -q | xargs -I{} docker service rm {}', 'service unknown'],
  ['docker service rm $(docker service ls -q)', 'service unknown'],
  ['docker service rm `docker service ls -q`', 'service unknown'],
  ['docker service rm "$(docker service ls -q)"', 'service unknown'],
  ['sh -c "docker service rm $(docker service ls -q)"', 'service unknown'],
  ['for s in $(docker service ls -q); do docker service rm $s; done', 'service unknown'],
  ['docker service ls -q | while read s; do docker service rm $s; done', 'service unknown'],
  ["docker service ls | awk '{print $1}' | xargs docker service rm", 'service unknown'],
  ['IDS=$(docker service ls -q); docker service rm $IDS', 'service unknown'],
  ['docker rm -f $(docker ps -aq)', 'container unknown'],
  ['docker stop $(docker ps -q) && docker rm $(docker ps -aq)', 'container unknown; container unknown'],
  ['docker volume rm $(docker volume ls -q)', 'volume unknown'],
  ['docker rmi $(docker images -q)', 'image unknown'],
  ['for n in $(docker node ls -q); do docker node rm --force $n; done', 'node unknown'],
  ['docker stack ls --format "{{.Name}}" | xargs -L1 docker stack rm', 'stack unknown'],
  ['drop() { docker service rm "$1"; }', 'service unknown'],
  ['docker service rm $(for s in $(docker service ls -q); do echo $s; done)', 'service unknown'],
  // what the swarm can be asked before
  ['docker rm $(docker ps -aq --filter label=x)', 'container <docker ps -aq --filter label=x>'],
  [
    'docker service ls -q --filter name=web | xargs docker service rm',
    "service <'docker' 'service' 'ls' '-q' '--filter' 'name=web'>",
  ],
  ['docker service ls -q | grep x | xargs docker service rm', "service <'docker' 'service' 'ls' '-q' | 'grep' 'x'>"],
  ['docker service rm $ID', "service <printf '%s\\n' $ID>"],
  ['ID=$(docker service create -q simplenode:0.1); docker service rm $ID', 'service made'],
  ['docker rm -f $(docker run -d simplenode:0.1)', 'container made'],
  // without names
  ['docker system prune', 'container unused; network unused; image dangling'],
  ['docker system prune -f -a --volumes', 'container unused; network unused; image unused; volume unused'],
  ['docker system prune --force --all', 'container unused; network unused; image unused'],
  ['docker image prune -f', 'image dangling'],
  ['docker image prune -fa', 'image unused'],
  ['docker volume prune -f', 'volume unused'],
  ['docker network prune -f', 'network unused'],
  ['docker container prune -f', 'container unused'],
  ['docker builder prune -f', 'machine all'],
  ['docker swarm leave', 'swarm all'],
  ['docker swarm leave --force', 'swarm all'],
  ['docker swarm init --force-new-cluster', 'swarm all'],
  ['docker swarm ca --rotate', 'swarm all'],
  ['docker swarm update --task-history-limit 0', 'swarm all'],
  ['docker swarm join-token --rotate worker', 'swarm all'],
  // what nobody can read
  ['docker service ls -q | sed "s/^/docker service rm /" | sh', 'machine all'],
  ['curl -s localhost:8000/x | sh', 'machine all'],
  ['$RUN web', 'machine all'],
  ['eval "$RUN"', 'machine all'],
  ['python3 -c "import os; os.system(\'docker service rm web\')"', 'machine all'],
  ['curl --unix-socket /var/run/docker.sock -X DELETE http://x/services/web', 'machine all'],
  ['docker run --privileged simplenode:0.1', 'machine all'],
  ['docker service rm "web', 'machine all; service web'],
  // files
  ['echo x > /opt/x', 'file /opt/x'],
  ['echo x | sudo tee -a /opt/x', 'file /opt/x'],
  ['rm -rf /opt/data', 'file existing /opt/data'],
  ['rm -rf ~', 'file existing /root'],
  ['rm -rf $HOME/*', 'file existing /root/*'],
  ['echo x >> ~/.bashrc', 'file /root/.bashrc'],
  ['cp a /home/user/b', 'file existing /home/user/b'],
  ['sed -i s/a/b/ /srv/x', 'file existing /srv/x'],
  ['chmod 777 /srv/x', 'file existing /srv/x'],
  ['dd if=/dev/zero of=/srv/x bs=1', 'file /srv/x'],
  ['cd /opt && rm -rf data', 'file existing /opt/data'],
  ['rm -rf /tmp/*', 'file existing /tmp/*'],
  ['find /srv -name x -delete', 'file existing /srv'],
  ['docker run -v /etc:/host alpine true', 'file /etc'],
  // the machine itself
  ['sudo tee -a /etc/hosts <<EOF\n10.0.3.11 node1\nEOF', 'host: tee /etc/hosts'],
  ['cat > /etc/docker/daemon.json <<EOF\n{}\nEOF', 'host: > /etc/docker/daemon.json'],
  ["sudo sed -i 's/enforcing/permissive/' /etc/selinux/config", 'host: sed /etc/selinux/config'],
  ['cd /etc && echo x > hosts', 'host: > hosts'],
  ['rm -rf /', 'host: rm /'],
  ['rm -rf *', 'host: rm *'],
  ['rm -rf .', 'host: rm .'],
  ['cp x /usr/local/bin/x', 'host: cp /usr/local/bin/x'],
  ['sudo systemctl restart docker', 'host: systemctl restart'],
  ['service docker stop', 'host: service docker'],
  ['sudo halt', 'host: halt'],
  ["sh -c 'shutdown -h now'", 'host: shutdown -h'],
  ['nohup reboot &', 'host: reboot'],
  ['iptables -F', 'host: iptables -F'],
  ['ip link del docker0', 'host: ip link del docker0'],
  ['mkfs.ext4 /dev/sdb', 'host: mkfs.ext4 /dev/sdb'],
  ['dd if=/dev/zero of=/dev/sda', 'host: dd /dev/sda'],
  ['sudo apt-get install -y jq', 'host: apt-get install'],
  ['sudo usermod -aG docker user', 'host: usermod -aG'],
  ['(crontab -l; echo x) | crontab -', 'host: crontab -l'],
  ['kill -9 1', 'host: kill -9 1'],
  ['pkill dockerd', 'host: pkill dockerd'],
  ['> /etc/hosts', 'host: > /etc/hosts'],
  ['useradd x', 'host: useradd x'],
];

describe('what a script takes from others', () => {
  for (const [script, expected] of table) {
    it(`${JSON.stringify(script)} reaches ${expected || 'nothing'}`, () => {
      expect(reached(script)).to.equal(expected);
    });
  }

  it('is read with what commands before it left in the terminal', () => {
    const after = readReach('cd /etc; CMD="docker service rm"', emptyScene).after;
    expect(reached('echo x > hosts', after)).to.equal('host: > hosts');
    expect(reached('$CMD web', after)).to.equal('service web');
    const made = { ...emptyScene, made: new Set(['/opt/app']) };
    expect(reached('cd /opt/app && echo x > y && rm -rf z /opt/app', made)).to.equal('');
  });

  it('names scripts that are to be read first', () => {
    expect(readReach('./clean.sh; sh /opt/x.sh; . y', emptyScene).unread).to.deep.equal([
      '/clean.sh',
      '/opt/x.sh',
      '/y',
    ]);
    const scripts = new Map([['/clean.sh', 'docker service rm web']]);
    expect(reached('bash clean.sh', { ...emptyScene, scripts })).to.equal('service web');
  });
});
