# step: stop-first
# fails: service image
# fails: update state
# fails: history shows
# fails: http body
# The order alone: nothing is replaced, for the image stays 0.2.
docker service update --update-order stop-first simple
