# step: challenge-pull-the-plug
# fails: service replicas
# The restart condition is none, so nothing takes the place of the one that was killed.
up() {
  timeout 90 sh -c 'until [ "$(docker service ps --filter desired-state=running --format "{{.CurrentState}}" "$0" | grep -c ^Running)" = "$1" ]; do sleep 0.3; done' "$1" "$2"
}
docker service update -d --update-parallelism 0 --replicas 3 --restart-condition none simple
sleep 3
up simple 3
docker kill $(docker ps -q --filter label=com.docker.swarm.service.name=simple | head -1)
sleep 3
