# step: challenge-a-quicker-verdict
# fails: service health.interval
# fails: service health.timeout
# fails: history shows
# A probe every 2 seconds, of at most 5.
docker service update --health-interval=2s --health-timeout=5s --health-retries=2 simple
