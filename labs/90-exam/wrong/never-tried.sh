# step: a-safety-net
# fails: update state
# fails: tasks failed
# The net is there, and nobody has jumped.
docker service create --detach --name {{team}}-api --replicas {{api-replicas}} \
  --publish published={{api-port}},target=5000 \
  --update-failure-action rollback --update-monitor {{monitor}} simplenode:0.2
