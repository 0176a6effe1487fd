# step: challenge-change-the-mode
# fails: service mode
# fails: service replicas
# fails: tasks running
# fails: http answeredBy
# `docker service update` has no --mode: it is refused, and all stays as it was.
docker service update --mode global simple || true
