# step: see-where-the-tasks-run
# fails: tasks running
# Created anew and bound to the manager, where `docker ps` shows both: the right number, on one node.
docker service rm simple
docker service create --name simple \
  --publish published=8000,target=5000 \
  --replicas 2 \
  --constraint node.hostname==docker-node1 \
  simplenode:0.1
