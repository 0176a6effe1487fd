# step: two-replicas-to-begin-with
# fails: service image
# The version of the first chapters, which does not know ?stop=true.
# Detached: where the node has no such image, the service never comes up.
docker service create --detach --name simple \
  --publish published=8000,target=5000 \
  --replicas 2 \
  simplenode:0.1
