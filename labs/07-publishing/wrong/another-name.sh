# step: publish-a-port
# fails: service service
# fails: tasks service
# The service has the name of the one that comes later.
docker service create --name front \
  --publish published=8000,target=5000 \
  --replicas=2 \
  simplenode:0.2
