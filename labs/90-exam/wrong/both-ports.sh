# step: another-port
# fails: service ports
# The new port was added, and the old one is open still.
docker service create --name {{team}}-door --replicas 2 \
  --publish published={{door-old}},target=5000 simplenode:0.2
docker service update --detach --publish-add published={{door-port}},target=5000 {{team}}-door
