# step: challenge-four-two-at-a-time
# why: a task that moves to another node afterwards is no update
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
docker node update --availability drain docker-node3 >/dev/null
sleep 4
up simple 4
docker node update --availability active docker-node3 >/dev/null
