# step: a-safety-net
# fails: service update.failure-action
# fails: service update.monitor
# The settings came with the bad release, and were taken back with it.
docker service create --name {{team}}-api --replicas {{api-replicas}} \
  --publish published={{api-port}},target=5000 simplenode:0.2
docker service update --image simplenode:0.3 \
  --update-failure-action rollback --update-monitor {{monitor}} {{team}}-api || true
