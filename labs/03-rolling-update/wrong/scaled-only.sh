# step: challenge-four-two-at-a-time
# fails: service image
# fails: tasks running
# fails: history shows
# fails: http body
# Four replicas, all of them still 0.1.
docker service scale simple=4
