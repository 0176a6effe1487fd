# step: challenge-remove-one-keep-the-other
# fails: service same
docker service rm simple spare
until [ -z "$(docker service ls --quiet)" ]; do sleep 0.3; done
docker service create --name simple --publish published=8000,target=5000 --replicas 2 simplenode:0.1
