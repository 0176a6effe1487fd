# step: publish-a-port
# fails: tasks running
# Both on the node whose address is published, as one would do without a mesh.
docker service create --name simple \
  --publish published=8000,target=5000 \
  --replicas=2 \
  --constraint node.hostname==docker-node1 \
  simplenode:0.2
