# step: challenge-the-third-node
# node: docker-node3
# fails: nodes ready
# fails: nodes workers
# docker-node3 starts a swarm of its own, so there are two swarms and not three nodes in one.
ADDRESS=$(getent ahostsv4 docker-node3 | awk '$1 !~ /^127\./ { print $1; exit }')
docker swarm init --advertise-addr "$ADDRESS"
