# step: start-the-swarm
# node: docker-node2
# fails: nodes ready
# fails: nodes managers
# The swarm is started in the shell that happens to be open, on docker-node2: docker-node1 is in none.
ADDRESS=$(getent ahostsv4 docker-node2 | awk '$1 !~ /^127\./ { print $1; exit }')
docker swarm init --advertise-addr "$ADDRESS"
