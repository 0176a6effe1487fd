# step: roll-out-version-02-one-task-at-a-time
# fails: service update.order
# fails: update order
# --update-order left out: the default is stop-first.
docker service update \
  --update-parallelism 1 \
  --update-delay 10s \
  --image simplenode:0.2 \
  simple
