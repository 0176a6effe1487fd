# step: publish-a-port
# fails: service mode
# fails: service replicas
# fails: tasks running
# "On every node" is about the port, not about the tasks.
docker service create --name simple \
  --publish published=8000,target=5000 \
  --mode global \
  simplenode:0.2
