# step: start-the-swarm
# fails: nodes ready
# fails: nodes managers
# --advertise-addr takes an address or an interface. The name is refused, and the student reads no further.
docker swarm init --advertise-addr docker-node1 || true
