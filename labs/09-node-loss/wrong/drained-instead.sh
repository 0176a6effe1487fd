# step: a-node-is-lost
# fails: nodes down
# Taken out of service in good order: nothing was lost.
docker node update --availability drain docker-node5
