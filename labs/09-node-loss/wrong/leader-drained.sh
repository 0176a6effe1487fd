# step: lose-the-leader
# fails: nodes down
# A drained leader leads all the same.
docker node update --availability drain docker-node1
docker service scale simple=8
