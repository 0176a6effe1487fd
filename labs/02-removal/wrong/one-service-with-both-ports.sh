# step: two-services-side-by-side
# fails: service ports
# fails: service service
# One service that answers on both ports, instead of two.
docker service create --name simple \
  --publish published=8000,target=5000 \
  --publish published=8001,target=5000 \
  --replicas 2 \
  simplenode:0.1
