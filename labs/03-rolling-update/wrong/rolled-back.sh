# step: read-the-history
# fails: history shows
# fails: history count
# The old tasks of the table look as if they were still to be had, so the student goes back to them.
docker service rollback simple
