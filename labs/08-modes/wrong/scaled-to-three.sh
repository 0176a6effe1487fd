# step: challenge-change-the-mode
# fails: service mode
# One on every node, but by number: the mode is still replicated.
docker service scale simple=3
