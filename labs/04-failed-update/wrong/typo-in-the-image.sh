# step: challenge-a-safety-net-that-stays
# fails: tasks failed
# simplenode:0.33, a slip, is what Swarm took back: 0.3 was tried in the steps before, and not in this one.
docker service update -q --update-failure-action rollback --replicas 3 simple
docker service update -q --image simplenode:0.33 simple
