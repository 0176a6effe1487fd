# step: stop-first
# fails: service update.delay
# fails: update gap
# A rollback returns to 0.1 and to its order, but drops the settings of the update with it.
docker service rollback simple
