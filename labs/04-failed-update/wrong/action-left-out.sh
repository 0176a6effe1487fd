# step: continue-carry-on-regardless
# fails: service update.failure-action
# fails: update state
# fails: update message
# fails: history shows
# fails: tasks running
# --update-failure-action left out: the service's own is pause, so the update stops after one slot.
docker service update --image simplenode:0.3 simple || true
