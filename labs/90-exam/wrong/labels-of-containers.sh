# step: look-around
# fails: service labels
# Labels of the containers are not labels of the service.
docker service create --detach --name {{team}}-notes \
  --container-label managers=1 --container-label workers=2 --container-label leader=docker-node1 \
  simplenode:0.1
