# step: describe-what-healthy-means
# fails: service health.timeout
# fails: service health.retries
# fails: service health.start-period
# The command and the interval; the rest is left to the defaults.
docker service create --name simple \
  --publish published=8000,target=5000 \
  --health-cmd 'curl -f http://localhost:5000/health' \
  --health-interval=10s \
  --replicas=2 \
  simplenode:0.2
