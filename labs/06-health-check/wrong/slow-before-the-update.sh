# step: challenge-a-quicker-verdict
# fails: history shows
# The update replaces the slow container too, long before it is found unhealthy.
curl -s -w '\n' 'http://docker-node1:8000/?slow=true'
docker service update --health-interval=5s --health-timeout=2s --health-retries=2 simple
