# step: replicated-a-number
# fails: service mode
# fails: service replicas
# fails: tasks running
# The other mode: one on each node, and no number.
docker service create --name simple \
  --mode global \
  --publish published=8000,target=5000 \
  simplenode:0.1
