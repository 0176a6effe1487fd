# step: challenge-four-two-at-a-time
# fails: update order
# Begun as in the step before, and corrected after the first slot, where only three ran for a moment.
up() {
  timeout 90 sh -c 'until [ "$(docker service ps --filter desired-state=running --format "{{.CurrentState}}" "$0" | grep -c ^Running)" = "$1" ]; do sleep 0.3; done' "$1" "$2"
}
updated() {
  timeout 120 sh -c 'until docker service inspect --format "{{if .UpdateStatus}}{{.UpdateStatus.State}}{{end}}" "$0" | grep -Eq "completed|paused"; do sleep 0.3; done' "$1"
}
docker service scale -d simple=4
up simple 4
docker service update -d --image simplenode:0.2 simple
timeout 20 sh -c 'until [ "$(docker service ps --filter desired-state=running --format "{{.Image}} {{.CurrentState}}" simple | grep -c "0.2 Running")" = 1 ]; do sleep 0.2; done'
docker service update -d --update-parallelism 2 --update-delay 5s --update-order start-first --image simplenode:0.2 simple
sleep 1
updated simple
