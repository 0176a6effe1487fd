# step: it-heals-itself
# fails: tasks failed
# One after the other: two have ended, and only one was asked for.
docker service create --name {{team}}-cart --replicas 3 \
  --publish published={{cart-port}},target=5000 simplenode:0.2
container() { docker ps --quiet --filter label=com.docker.swarm.service.name={{team}}-cart; }
stop() {
  if [ {{exit}} = 1 ]; then curl -s 'http://docker-node1:{{cart-port}}/?stop=true'; else docker kill $(container); fi
}
stop
# Until the one that ended has a replacement here.
until [ "$(docker service ps --filter desired-state=running --format '{{.CurrentState}}' {{team}}-cart | grep -c ^Running)" = 3 ] &&
  [ "$(docker service ps --filter desired-state=shutdown --quiet {{team}}-cart | wc -l)" = 1 ] && [ -n "$(container)" ]; do
  sleep 0.2
done
stop
