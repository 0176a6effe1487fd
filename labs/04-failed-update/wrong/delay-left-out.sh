# step: a-healthy-service-to-lose
# fails: service update.delay
# An option about updates seems to be of no use at a creation.
docker service create --name simple \
  --publish published=8000,target=5000 \
  --replicas 2 \
  simplenode:0.2
