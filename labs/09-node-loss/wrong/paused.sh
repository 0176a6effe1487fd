# step: drain-a-node
# fails: nodes drained
# fails: tasks running
# A paused node gets no new tasks, and keeps those that it has.
docker node update --availability pause docker-node4
