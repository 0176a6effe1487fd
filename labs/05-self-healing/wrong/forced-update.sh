# step: break-one-of-them
# fails: tasks failed
# The tasks are replaced on command: nothing failed, so nothing healed.
docker service update --force simple
