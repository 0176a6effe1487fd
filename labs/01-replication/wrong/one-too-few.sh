# step: scale-down-to-one
# fails: service replicas
# fails: containers running
# fails: tasks running
# "Down to one" taken for "stop all but the service itself": none is left.
docker service scale simple=0
timeout 60 sh -c 'until [ -z "$(docker service ps --quiet simple)" ]; do sleep 1; done'
