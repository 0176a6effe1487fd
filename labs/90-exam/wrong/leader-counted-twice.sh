# step: look-around
# fails: service labels
# The leader counted among the workers, too: docker node ls has all three in one table.
docker service create --detach --name {{team}}-notes \
  --label managers=1 --label workers=3 --label leader=docker-node1 \
  simplenode:0.1
