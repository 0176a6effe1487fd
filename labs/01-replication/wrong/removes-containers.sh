# step: scale-down-to-one
# fails: service replicas
# fails: containers running
# fails: tasks running
# Containers are removed instead of the wish changed: Swarm makes new ones, and there are four again.
docker ps --quiet --filter label=com.docker.swarm.service.name=simple | xargs docker rm --force
timeout 60 sh -c 'until [ -n "$(docker service ps --quiet --filter desired-state=shutdown simple)" ]; do sleep 1; done'
