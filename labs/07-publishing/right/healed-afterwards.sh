# step: challenge-move-to-another-port
# why: what Swarm heals after the move is not created anew
up() {
  timeout 90 sh -c 'until [ "$(docker service ps --filter desired-state=running --format "{{.CurrentState}}" "$0" | grep -c ^Running)" = "$1" ]; do sleep 0.3; done' "$1" "$2"
}
updated() {
  timeout 120 sh -c 'until docker service inspect --format "{{if .UpdateStatus}}{{.UpdateStatus.State}}{{end}}" "$0" | grep -Eq "completed|paused"; do sleep 0.3; done' "$1"
}
docker service update -d --update-parallelism 0 --publish-rm 5000 --publish-add 8002:5000 simple
sleep 1
updated simple
curl -s 'http://docker-node1:8002/?stop=true'
sleep 9
up simple 2
