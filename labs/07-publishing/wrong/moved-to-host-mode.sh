# step: challenge-move-to-another-port
# fails: service ports
# fails: http answers
# The right port, but on the nodes that run a task only: the third is silent.
docker service update --publish-rm 5000 --publish-add mode=host,published=8002,target=5000 simple
