# step: challenge-a-quicker-verdict
# fails: history shows
# The new rules, and no case to try them on; the failure of before is not one of them.
docker service update --health-interval=5s --health-timeout=2s --health-retries=2 simple
