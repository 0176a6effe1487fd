# step: the-leader-comes-back
# node: docker-node2
# fails: nodes ready
# fails: tasks running
# Left as it is, with two replicas more for good measure.
docker service scale simple=10
