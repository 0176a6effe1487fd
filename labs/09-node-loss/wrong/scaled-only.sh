# step: challenge-spread-the-load
# fails: tasks running
# Scaling down stops tasks and moves none.
docker service scale simple=6
