# step: challenge-the-third-node
# node: docker-node2
# fails: nodes ready
# fails: nodes workers
# The command of the step before, once more in the shell of docker-node2, which is in the swarm already.
docker swarm join --token "$TOKEN" docker-node1:2377 || true
