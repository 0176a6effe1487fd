# step: let-a-worker-in
# node: docker-node2
# fails: nodes ready
# fails: nodes workers
# The token is copied from the text, where it is shortened, and not from the manager's answer.
docker swarm join --token SWMTKN-1-… docker-node1:2377 || true
