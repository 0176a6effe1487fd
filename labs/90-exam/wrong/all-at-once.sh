# step: more-of-the-same
# fails: service previous
# All replicas from the start: nothing was scaled.
docker service create --detach --name {{team}}-web --replicas {{web-replicas}} \
  --publish published={{web-port}},target=5000 simplenode:0.1
