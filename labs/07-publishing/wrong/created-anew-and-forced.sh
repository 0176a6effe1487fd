# step: challenge-move-to-another-port
# fails: service same
# Removed, created on the new port, and forced, so that each slot has an older task: another service all the same.
up() {
  timeout 90 sh -c 'until [ "$(docker service ps --filter desired-state=running --format "{{.CurrentState}}" "$0" | grep -c ^Running)" = "$1" ]; do sleep 0.3; done' "$1" "$2"
}
updated() {
  timeout 120 sh -c 'until docker service inspect --format "{{if .UpdateStatus}}{{.UpdateStatus.State}}{{end}}" "$0" | grep -Eq "completed|paused"; do sleep 0.3; done' "$1"
}
docker service rm simple
sleep 1
docker service create -d -q --name simple -p 8002:5000 --replicas 2 simplenode:0.2
up simple 2
docker service update -d --force simple
sleep 1
updated simple
