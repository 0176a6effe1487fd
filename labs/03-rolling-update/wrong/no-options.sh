# step: roll-out-version-02-one-task-at-a-time
# fails: service update.delay
# fails: service update.order
# fails: update order
# fails: update gap
# Only the image: the right version in the end, by the default way.
docker service update --image simplenode:0.2 simple
