# step: a-safety-net
# fails: tasks failed
# simplenode:0.33, a slip, is what Swarm took back: 0.3 was never tried.
docker service create --name {{team}}-api --replicas {{api-replicas}} \
  --publish published={{api-port}},target=5000 \
  --update-failure-action rollback --update-monitor {{monitor}} simplenode:0.2
docker service update --image simplenode:0.33 {{team}}-api || true
