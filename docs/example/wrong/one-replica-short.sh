# step: create-it
# fails: service replicas
# One replica short: without --replicas there is one.
docker service create --name hello \
  --publish published=8001,target=5000 \
  --label tier=web --label weight=3 \
  simplenode:0.1
