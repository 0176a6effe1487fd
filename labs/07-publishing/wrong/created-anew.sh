# step: challenge-move-to-another-port
# fails: service same
# Removed and created on the new port: the right port, but another service.
docker service rm simple
docker service create --name simple \
  --publish published=8002,target=5000 \
  --replicas=2 \
  simplenode:0.2
