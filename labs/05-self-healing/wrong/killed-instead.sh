# step: break-one-of-them
# fails: history shows
# fails: service replicas
# A third replica, so that there is one here to kill: it ends by a signal, not by itself.
docker service scale simple=3
docker kill $(docker ps --quiet --filter label=com.docker.swarm.service.name=simple)
