# step: challenge-one-on-every-node
# fails: service replicas
# fails: tasks running
# fails: containers running
# fails: http answeredBy
# One short: the one that runs is counted twice.
docker service scale simple=2
