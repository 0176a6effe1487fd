# step: two-services-side-by-side
# fails: service service
# Both on port 8000: the second is refused, for a port belongs to one service in the whole swarm.
docker service create --name simple --publish published=8000,target=5000 --replicas 2 simplenode:0.1
docker service create --name spare --publish published=8000,target=5000 --replicas 2 simplenode:0.1 || true
