# step: read-the-history
# fails: tasks running
# The old tasks of the table look as if they were still to be had, so the student goes back to them.
docker service rollback simple
