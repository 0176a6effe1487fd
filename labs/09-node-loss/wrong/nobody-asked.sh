# step: lose-the-leader
# node: docker-node1
# engine: stops
# fails: service replicas
# fails: tasks running
# The leader is gone, and nobody told the next one what to do.
kill -STOP $(cat /run/docker.pid)
