# step: and-back-once-more
# fails: service update.max-failure-ratio
# fails: update state
# Only the image is put back, so the ratio of 0.5 lies in wait for the next update.
docker service update --image simplenode:0.2 simple
