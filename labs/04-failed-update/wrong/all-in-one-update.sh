# step: challenge-a-safety-net-that-stays
# fails: service replicas
# fails: service update.failure-action
# fails: tasks running
# fails: http answeredBy
# One update with everything: the rollback takes back the replicas and the action with the image.
docker service update --update-failure-action rollback --replicas 3 --image simplenode:0.3 simple || true
