# step: alive-or-merely-running
# fails: history shows
# A health check that nothing has ever failed.
docker service create --name {{team}}-pay --replicas 2 \
  --publish published={{pay-port}},target=5000 \
  --health-cmd 'curl -f http://localhost:5000/health' \
  --health-interval {{interval}} --health-timeout {{timeout}} --health-retries {{retries}} --health-start-period 10s \
  --update-order start-first \
  simplenode:0.2
