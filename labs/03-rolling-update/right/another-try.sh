# step: roll-out-version-02-one-task-at-a-time
# why: the hint's own way after an update that went otherwise: back to 0.1, and then to 0.2 with all four options
docker service update --quiet --update-parallelism 0 --image simplenode:0.2 simple
docker service update --quiet --image simplenode:0.1 simple
docker service update --quiet --update-parallelism 1 --update-delay 10s --update-order start-first --image simplenode:0.2 simple
