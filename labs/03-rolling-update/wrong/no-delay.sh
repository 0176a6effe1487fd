# step: roll-out-version-02-one-task-at-a-time
# fails: service update.delay
# fails: update gap
# --update-delay left out: the second task follows at once.
docker service update \
  --update-parallelism 1 \
  --update-order start-first \
  --image simplenode:0.2 \
  simple
