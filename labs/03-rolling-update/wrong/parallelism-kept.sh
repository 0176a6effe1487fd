# step: challenge-four-two-at-a-time
# fails: service update.parallelism
# fails: update parallelism
# The parallelism of the step before is remembered: one at a time.
docker service scale simple=4
docker service update \
  --update-delay 5s \
  --update-order start-first \
  --image simplenode:0.2 \
  simple
