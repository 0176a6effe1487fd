# step: a-healthy-service-to-lose
# fails: service update.monitor
# The delay alone: a new task is watched for five seconds, which is not enough on a slow machine.
docker service create --name simple \
  --publish published=8000,target=5000 \
  --replicas 2 \
  --update-delay 10s \
  simplenode:0.2
