# step: another-port
# fails: service image
# fails: http body
# Version 0.1 is not what was asked for.
docker service create --name {{team}}-door --replicas 2 \
  --publish published={{door-old}},target=5000 simplenode:0.1
docker service update --detach \
  --publish-rm 5000 --publish-add published={{door-port}},target=5000 {{team}}-door
