# step: let-a-worker-in
# node: docker-node2
# fails: nodes ready
# fails: nodes workers
# docker-node2 starts a swarm of its own instead of joining: "init" looks like what makes a node part of one.
ADDRESS=$(getent ahostsv4 docker-node2 | awk '$1 !~ /^127\./ { print $1; exit }')
docker swarm init --advertise-addr "$ADDRESS"
