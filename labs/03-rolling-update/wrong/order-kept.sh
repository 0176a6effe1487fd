# step: challenge-four-two-at-a-time
# fails: service update.order
# fails: update order
# The order of the step before is remembered: two of four are missing at times.
docker service scale simple=4
docker service update \
  --update-parallelism 2 \
  --update-delay 5s \
  --image simplenode:0.2 \
  simple
