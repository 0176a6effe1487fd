# step: tasks-named-after-nodes
# fails: history count
# The strange names look like a slip of Swarm's, so the student has the tasks made anew.
docker service update --force everywhere
