# step: the-node-comes-back
# fails: nodes ready
# fails: tasks running
# The node is taken for lost for good, and the service made smaller.
docker service scale simple=5
