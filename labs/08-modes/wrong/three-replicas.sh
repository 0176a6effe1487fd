# step: global-one-on-each-node
# fails: service mode
# Three replicas on three nodes look the same, until a node joins.
docker service create --name everywhere \
  --replicas 3 \
  --publish published=8004,target=5000 \
  simplenode:0.1
