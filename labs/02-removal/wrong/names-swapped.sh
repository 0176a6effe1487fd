# step: two-services-side-by-side
# fails: service ports
# Each service has the other's port.
docker service create --name spare --publish published=8000,target=5000 --replicas 2 simplenode:0.1
docker service create --name simple --publish published=8001,target=5000 --replicas 2 simplenode:0.1
