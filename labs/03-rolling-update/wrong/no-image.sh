# step: roll-out-version-02-one-task-at-a-time
# fails: service image
# fails: tasks running
# fails: http body
# fails: update to
# Only the settings: without a new image there is nothing to replace, and no update takes place.
docker service update \
  --update-parallelism 1 \
  --update-delay 10s \
  --update-order start-first \
  simple
