# step: create-a-service-with-two-replicas
# fails: service image
# The newest tag that the student has heard of, not the one that was asked for.
# Detached: where the node has no such image, the service never comes up.
docker service create --detach --name simple \
  --publish published=8000,target=5000 \
  --replicas 2 \
  simplenode:0.2
