# step: more-of-the-same
# fails: tasks running
# --force replaces the tasks that should have gone on running.
docker service create --name {{team}}-web --replicas 2 \
  --publish published={{web-port}},target=5000 simplenode:0.1
docker service update --force --update-parallelism 0 --replicas {{web-replicas}} {{team}}-web
