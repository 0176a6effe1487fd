# step: six-replicas-on-five-nodes
# fails: nodes managers
# "One manager less will do": of two, neither may be lost.
docker service create --name simple --publish published=8007,target=5000 --replicas 6 simplenode:0.1
docker node demote docker-node3
