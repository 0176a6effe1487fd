# step: from-a-task-to-its-container
# fails: containers running
# fails: containers named
# The service is "stopped" to look at its containers in peace; then there are none.
docker service scale simple=0
timeout 60 sh -c 'until [ -z "$(docker service ps --quiet simple)" ]; do sleep 1; done'
