# step: look-around
# fails: service ports
# A port that nobody asked for.
docker service create --detach --name {{team}}-notes --publish 8100:5000 \
  --label managers=1 --label workers=2 --label leader=docker-node1 \
  simplenode:0.1
