# step: roll-back-without-asking
# fails: service previous
# The way of the steps before: the update pauses, and a human rolls it back. All looks the same, but Swarm has not done it.
docker service update --update-failure-action pause --image simplenode:0.3 simple || true
docker service rollback simple
