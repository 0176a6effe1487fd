# step: challenge-remove-one-keep-the-other
# fails: service same
docker service scale --detach simple=0
until [ -z "$(docker service ps --quiet simple)" ]; do sleep 0.3; done
docker service rm spare
docker service scale simple=2
