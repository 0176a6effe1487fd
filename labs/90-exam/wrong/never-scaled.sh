# step: more-of-the-same
# fails: service replicas
# fails: http answeredBy
# Two replicas, and it stayed at that.
docker service create --detach --name {{team}}-web --replicas 2 \
  --publish published={{web-port}},target=5000 simplenode:0.1
