# step: roll-out-version-02-one-task-at-a-time
# fails: update to
# All the settings are right, but nothing was rolled out: the visitors saw an error page.
docker service rm simple
docker service create --name simple \
  --publish published=8000,target=5000 \
  --replicas 2 \
  --update-parallelism 1 \
  --update-delay 10s \
  --update-order start-first \
  simplenode:0.2
