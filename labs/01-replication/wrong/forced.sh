# step: scale-up-to-four
# fails: tasks running
# --force "to be sure": four run in the end, but the first two are not the tasks that ran before.
docker service update --force --replicas 4 simple
