# step: a-careful-release
# fails: update order
# Begun with the old task first, and corrected after the first slot: for a moment three ran.
up() {
  timeout 90 sh -c 'until [ "$(docker service ps --filter desired-state=running --format "{{.CurrentState}}" "$0" | grep -c ^Running)" = "$1" ]; do sleep 0.3; done' "$1" "$2"
}
updated() {
  timeout 120 sh -c 'until docker service inspect --format "{{if .UpdateStatus}}{{.UpdateStatus.State}}{{end}}" "$0" | grep -Eq "completed|paused"; do sleep 0.3; done' "$1"
}
docker service create -d -q --name {{team}}-shop --replicas 4 -p {{shop-port}}:5000 --update-failure-action rollback --update-delay 10s simplenode:0.1
up {{team}}-shop 4
docker service update -d --image simplenode:0.2 {{team}}-shop
timeout 20 sh -c 'until [ "$(docker service ps --filter desired-state=running --format "{{.Image}} {{.CurrentState}}" {{team}}-shop | grep -c "0.2 Running")" = 1 ]; do sleep 0.2; done'
docker service update -d --image simplenode:0.2 --update-parallelism {{parallelism}} --update-delay {{delay}} --update-order start-first {{team}}-shop
sleep 1
updated {{team}}-shop
