# step: a-safety-net
# fails: service previous
# The update paused, and a person went back.
docker service create --name {{team}}-api --replicas {{api-replicas}} \
  --publish published={{api-port}},target=5000 --update-monitor {{monitor}} simplenode:0.2
docker service update --image simplenode:0.3 {{team}}-api || true
docker service rollback {{team}}-api
