# step: challenge-a-quicker-verdict
# fails: service replicas
# fails: history shows
# fails: tasks running
# fails: http answeredBy
# fails: service same
# Removed and created with the new rules, without --replicas: one task, and no history.
docker service rm simple
docker service create --name simple \
  --publish published=8000,target=5000 \
  --health-cmd 'curl -f http://localhost:5000/health' \
  --health-timeout=2s \
  --health-retries=2 \
  --health-interval=5s \
  --health-start-period=10s \
  simplenode:0.2
