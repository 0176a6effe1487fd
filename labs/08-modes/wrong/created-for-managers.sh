# step: tasks-named-after-nodes
# fails: containers running
# Created anew, for the managers only: no task bears the ID of a worker.
docker service rm everywhere
docker service create --name everywhere \
  --mode global \
  --constraint node.role==manager \
  --publish published=8004,target=5000 \
  simplenode:0.1
