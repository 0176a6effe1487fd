# step: stop-first
# fails: service image
# fails: update state
# fails: http body
# fails: tasks running
# The order alone: nothing is replaced, for the image stays 0.2.
docker service update --update-order stop-first simple
