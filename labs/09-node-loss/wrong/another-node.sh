# step: a-node-is-lost
# node: docker-node4
# engine: stops
# fails: tasks running
# Frozen in the wrong shell: docker-node4 had nothing to do anyway.
kill -STOP $(cat /run/docker.pid)
