# step: create-something-to-remove
# fails: service replicas
# fails: containers running
# One for each node, by habit.
docker service create --name simple \
  --publish published=8000,target=5000 \
  --replicas 3 \
  simplenode:0.1
