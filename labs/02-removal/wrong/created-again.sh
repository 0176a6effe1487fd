# step: remove-it
# fails: absent service
# "no such service" looks like a fault, so the student mends it.
docker service rm simple
docker service create --name simple \
  --publish published=8000,target=5000 \
  --replicas 2 \
  simplenode:0.1
