# step: describe-what-healthy-means
# fails: service health.cmd
# When and how often, but not what: without --health-cmd nothing is ever asked.
docker service create --name simple \
  --publish published=8000,target=5000 \
  --health-timeout=3s \
  --health-retries=3 \
  --health-interval=10s \
  --health-start-period=10s \
  --replicas=2 \
  simplenode:0.2
