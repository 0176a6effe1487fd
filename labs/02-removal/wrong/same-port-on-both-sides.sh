# step: create-something-to-remove
# fails: service ports
# The target is the port on which the app listens, not the one that is published.
docker service create --name simple \
  --publish published=8000,target=8000 \
  --replicas 2 \
  simplenode:0.1
