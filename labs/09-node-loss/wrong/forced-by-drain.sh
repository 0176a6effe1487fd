# step: challenge-spread-the-load
# fails: nodes drained
# fails: service replicas
# A node is drained to make tasks move, and left so; there are still eight of them.
docker node update --availability drain docker-node2
