# step: challenge-pull-the-plug
# fails: tasks failed
# docker stop asks first, with SIGTERM: the app ends with 143.
docker service scale simple=3
docker stop $(docker ps --quiet --filter label=com.docker.swarm.service.name=simple)
