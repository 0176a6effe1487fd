# step: continue-carry-on-regardless
# fails: service image
# fails: update state
# fails: history shows
# fails: tasks running
# The action alone: without a new image nothing is updated, so nothing fails.
docker service update --update-failure-action continue simple
