# step: let-a-worker-in
# fails: nodes ready
# fails: nodes workers
# The student stays on docker-node1, which answers that it is already part of a swarm.
TOKEN=$(docker swarm join-token --quiet worker)
docker swarm join --token "$TOKEN" docker-node1:2377 || true
