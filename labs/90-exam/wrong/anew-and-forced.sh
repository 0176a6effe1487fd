# step: another-port
# fails: service previous
# Created anew on the new port and then forced: this service never had the old one.
up() {
  timeout 90 sh -c 'until [ "$(docker service ps --filter desired-state=running --format "{{.CurrentState}}" "$0" | grep -c ^Running)" = "$1" ]; do sleep 0.3; done' "$1" "$2"
}
docker service create -d -q --name {{team}}-door --replicas 2 -p {{door-old}}:5000 simplenode:0.2
up {{team}}-door 2
docker service rm {{team}}-door
sleep 1
docker service create -d -q --name {{team}}-door --replicas 2 -p {{door-port}}:5000 simplenode:0.2
up {{team}}-door 2
docker service update -d --force {{team}}-door
