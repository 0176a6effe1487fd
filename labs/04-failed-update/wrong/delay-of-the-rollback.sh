# step: a-healthy-service-to-lose
# fails: service update.delay
# fails: service update.monitor
# --rollback-… looks like it, and is about the way back only.
docker service create --name simple \
  --publish published=8000,target=5000 \
  --replicas 2 \
  --rollback-delay 10s \
  --rollback-monitor 10s \
  simplenode:0.2
