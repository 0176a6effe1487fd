# step: how-many-failures-are-too-many
# fails: service image
# fails: update state
# fails: history shows
# The ratio alone: no update takes place, and the ratio is never tried.
docker service update --update-failure-action pause --update-max-failure-ratio 0.5 simple
