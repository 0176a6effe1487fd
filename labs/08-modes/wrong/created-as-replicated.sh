# step: nothing-to-scale
# fails: service mode
# fails: service replicas
# fails: tasks running
# As scale is refused, the service is made one that can be scaled.
docker service rm everywhere
docker service create --name everywhere \
  --replicas 2 \
  --publish published=8004,target=5000 \
  simplenode:0.1
