# step: read-the-failure
# fails: containers running
# The failed task looks like one too many in the table, so the student "removes" it by scaling.
docker service scale simple=1
