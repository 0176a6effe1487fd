# step: challenge-four-two-at-a-time
# why: what Swarm healed after the roll-out is no part of it
up() {
  timeout 90 sh -c 'until [ "$(docker service ps --filter desired-state=running --format "{{.CurrentState}}" "$0" | grep -c ^Running)" = "$1" ]; do sleep 0.3; done' "$1" "$2"
}
updated() {
  timeout 120 sh -c 'until docker service inspect --format "{{if .UpdateStatus}}{{.UpdateStatus.State}}{{end}}" "$0" | grep -Eq "completed|paused"; do sleep 0.3; done' "$1"
}
docker service scale -d simple=4
up simple 4
docker service update -d --update-parallelism 2 --update-delay 5s --update-order start-first --image simplenode:0.2 simple
updated simple
docker kill $(docker ps -q --filter label=com.docker.swarm.service.name=simple | head -1) >/dev/null
sleep 7
up simple 4
