# step: challenge-a-safety-net-that-stays
# fails: update state
# fails: tasks failed
# All that was asked for, from the start; but the safety net was never put to the test.
docker service rm simple
docker service create --name simple \
  --publish published=8000,target=5000 \
  --replicas 3 \
  --update-delay 10s \
  --update-monitor 10s \
  --update-failure-action rollback \
  simplenode:0.2
