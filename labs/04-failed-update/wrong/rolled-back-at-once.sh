# step: pause-stop-and-wait-for-a-human
# fails: service image
# fails: update state
# fails: update message
# fails: history shows
# fails: tasks running
# The failure is mended at once, and what was to be looked at is gone.
docker service update --update-failure-action pause --image simplenode:0.3 simple || true
docker service rollback simple
