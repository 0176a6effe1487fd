# step: it-heals-itself
# fails: tasks failed
# It ended, but in the other way.
docker service create --name {{team}}-cart --replicas 3 \
  --publish published={{cart-port}},target=5000 simplenode:0.2
if [ {{exit}} = 137 ]; then
  curl -s 'http://docker-node1:{{cart-port}}/?stop=true'
else
  docker kill $(docker ps --quiet --filter label=com.docker.swarm.service.name={{team}}-cart)
fi
