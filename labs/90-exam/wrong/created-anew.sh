# step: another-port
# fails: service previous
# The service was removed, and one of its name created.
docker service create --name {{team}}-door --replicas 2 \
  --publish published={{door-old}},target=5000 simplenode:0.2
docker service rm {{team}}-door
docker service create --detach --name {{team}}-door --replicas 2 \
  --publish published={{door-port}},target=5000 simplenode:0.2
