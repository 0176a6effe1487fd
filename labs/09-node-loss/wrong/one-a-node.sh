# step: six-replicas-on-five-nodes
# fails: service replicas
# One on each node was meant to be enough.
docker service create --name simple --publish published=8007,target=5000 --replicas 5 simplenode:0.1
