# step: challenge-a-safety-net-that-stays
# fails: service previous
# fails: service update.failure-action
# The update pauses and the student rolls it back: it will be up to the student the next time, too.
docker service scale simple=3
docker service update --image simplenode:0.3 simple || true
docker service rollback simple
