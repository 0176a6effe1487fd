# step: roll-out-version-02-one-task-at-a-time
# fails: service update.parallelism
# fails: update parallelism
# fails: update gap
# 0 is taken for "nothing beside it"; it means all at once.
docker service update \
  --update-parallelism 0 \
  --update-delay 10s \
  --update-order start-first \
  --image simplenode:0.2 \
  simple
