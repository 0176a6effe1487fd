# step: challenge-remove-one-keep-the-other
# fails: service same
docker service scale --detach simple=1
until [ "$(docker service ps --quiet simple | wc -l)" = 1 ]; do sleep 0.3; done
docker service scale simple=2
docker service rm spare
