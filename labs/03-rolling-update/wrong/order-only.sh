# step: stop-first
# fails: service image
# fails: http body
# fails: tasks running
# fails: update to
# The order alone: nothing is replaced, for the image stays 0.2.
docker service update --update-order stop-first simple
