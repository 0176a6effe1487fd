# step: go-back-by-hand
# fails: service replicas
# fails: update state
# fails: http answeredBy
# Removed and created again, from memory: the replicas are forgotten, and so is the update.
docker service rm simple
docker service create --name simple \
  --publish published=8000,target=5000 \
  --update-delay 10s \
  --update-monitor 10s \
  simplenode:0.2
