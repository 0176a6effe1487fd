# step: more-of-the-same
# fails: tasks running
# Scaled to none and up to all: the first two did not go on running.
up() {
  timeout 90 sh -c 'until [ "$(docker service ps --filter desired-state=running --format "{{.CurrentState}}" "$0" | grep -c ^Running)" = "$1" ]; do sleep 0.3; done' "$1" "$2"
}
docker service create -d -q --name {{team}}-web --replicas 2 -p {{web-port}}:5000 simplenode:0.1
up {{team}}-web 2
docker service scale -d {{team}}-web=0
sleep 4
docker service scale -d {{team}}-web={{web-replicas}}
