# step: roll-back-without-asking
# fails: service replicas
# fails: service update.failure-action
# fails: update state
# fails: http answeredBy
# fails: tasks failed
# Begun anew with the action from the start; the replicas are forgotten, and 0.3 was never tried.
docker service rm simple
docker service create --name simple \
  --publish published=8000,target=5000 \
  --update-delay 10s \
  --update-monitor 10s \
  --update-failure-action rollback \
  simplenode:0.2
