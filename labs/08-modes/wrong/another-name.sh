# step: replicated-a-number
# fails: service service
# fails: tasks service
# The service has the name of the one that comes later.
docker service create --name everywhere \
  --mode replicated \
  --replicas 2 \
  --publish published=8000,target=5000 \
  simplenode:0.1
