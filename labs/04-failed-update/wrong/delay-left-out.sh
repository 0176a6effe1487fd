# step: a-healthy-service-to-lose
# fails: service update.delay
# One option about updates is given, the other seems to be of no use at a creation.
docker service create --name simple \
  --publish published=8000,target=5000 \
  --replicas 2 \
  --update-monitor 10s \
  simplenode:0.2
