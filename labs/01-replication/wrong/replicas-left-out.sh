# step: create-a-service-with-two-replicas
# fails: service replicas
# Without --replicas there is one.
docker service create --name simple \
  --publish published=8000,target=5000 \
  simplenode:0.1
