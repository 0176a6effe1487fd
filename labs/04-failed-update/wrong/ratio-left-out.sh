# step: how-many-failures-are-too-many
# fails: service update.max-failure-ratio
# fails: history shows
# Without the ratio the first failure counts, as in the first update, and one slot is never touched.
docker service update --update-failure-action pause --image simplenode:0.3 simple || true
