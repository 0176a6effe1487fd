# step: tasks-named-after-nodes
# fails: containers running
# Created anew, for the workers only: no task bears the ID of docker-node1.
docker service rm everywhere
docker service create --name everywhere \
  --mode global \
  --constraint node.role==worker \
  --publish published=8004,target=5000 \
  simplenode:0.1
