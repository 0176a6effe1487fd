# step: break-one-of-them
# fails: history shows
# fails: tasks failed
# The tasks are replaced on command: nothing failed, so nothing healed.
docker service update --force simple
