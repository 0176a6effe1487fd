# step: challenge-pull-the-plug
# fails: service replicas
# fails: tasks running
# fails: http answeredBy
# The kill without the third replica; there may not even be a container on this node.
docker ps --quiet --filter label=com.docker.swarm.service.name=simple | xargs --no-run-if-empty docker kill
