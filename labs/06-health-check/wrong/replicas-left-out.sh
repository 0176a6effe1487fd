# step: describe-what-healthy-means
# fails: service replicas
# fails: tasks running
# fails: http answeredBy
# So many options that --replicas is forgotten.
docker service create --name simple \
  --publish published=8000,target=5000 \
  --health-cmd 'curl -f http://localhost:5000/health' \
  --health-timeout=3s \
  --health-retries=3 \
  --health-interval=10s \
  --health-start-period=10s \
  simplenode:0.2
