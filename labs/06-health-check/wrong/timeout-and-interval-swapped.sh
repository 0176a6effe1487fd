# step: describe-what-healthy-means
# fails: service health.timeout
# fails: service health.interval
# Ten seconds for a probe, three between probes: a probe of five seconds would pass.
docker service create --name simple \
  --publish published=8000,target=5000 \
  --health-cmd 'curl -f http://localhost:5000/health' \
  --health-timeout=10s \
  --health-retries=3 \
  --health-interval=3s \
  --health-start-period=10s \
  --replicas=2 \
  simplenode:0.2
