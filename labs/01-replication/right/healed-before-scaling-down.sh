# step: scale-down-to-one
# why: what failed and was replaced on the way is no mistake of this step: one task runs in the end
docker ps --quiet --filter label=com.docker.swarm.service.name=simple | xargs --no-run-if-empty docker kill
docker service scale simple=1
