# step: describe-what-healthy-means
# fails: service health.cmd
# fails: service replicas
# fails: tasks running
# fails: http answeredBy
# Inside the container localhost is the container, where nothing listens on the published port: never healthy.
docker service create --detach --name simple \
  --publish published=8000,target=5000 \
  --health-cmd 'curl -f http://localhost:8000/health' \
  --health-timeout=3s \
  --health-retries=3 \
  --health-interval=10s \
  --health-start-period=10s \
  --replicas=2 \
  simplenode:0.2
