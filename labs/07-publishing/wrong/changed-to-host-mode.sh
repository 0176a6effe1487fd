# step: ask-every-node
# fails: http answers
# So that each node answers for itself, the port is published in host mode: the node without a task is silent.
docker service update --publish-rm 5000 simple
docker service update --publish-add mode=host,published=8000,target=5000 simple
