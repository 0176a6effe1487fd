# step: remove-it
# fails: absent service
# The containers on this node are removed, if there are any; the service replaces them.
docker ps --quiet --filter label=com.docker.swarm.service.name=simple | xargs --no-run-if-empty docker rm --force
