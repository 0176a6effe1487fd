# step: challenge-one-on-every-node
# fails: tasks running
# The nodes are chosen by hand, and so all three tasks end up on the one that was named.
docker service rm simple
docker service create --name simple \
  --publish published=8000,target=5000 \
  --replicas 3 \
  --constraint node.hostname==docker-node1 \
  simplenode:0.1
