# step: challenge-four-two-at-a-time
# fails: history shows
# fails: update gap
# Replicas and update in one command: two of the four slots never ran 0.1,
# and the other two are a single pair, with nothing to wait for.
docker service update \
  --replicas 4 \
  --update-parallelism 2 \
  --update-delay 5s \
  --update-order start-first \
  --image simplenode:0.2 \
  simple
