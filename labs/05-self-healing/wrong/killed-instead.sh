# step: break-one-of-them
# fails: service replicas
# fails: tasks failed
# A third replica, so that there is one here to kill: it ends by a signal, not by itself.
docker service scale simple=3
docker kill $(docker ps --quiet --filter label=com.docker.swarm.service.name=simple)
