# step: roll-back-without-asking
# fails: service previous
# fails: update state
# fails: update message
# The action left out, and then another update to 0.2: the right version, but Swarm has not rolled back.
docker service update --image simplenode:0.3 simple || true
docker service update --image simplenode:0.2 simple
