# step: create-a-service-with-two-replicas
# fails: service ports
# fails: http answers
# The container's port is published and the nodes' port targeted: nothing answers on 8000.
docker service create --name simple \
  --publish published=5000,target=8000 \
  --replicas 2 \
  simplenode:0.1
