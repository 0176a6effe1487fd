# step: a-healthy-service-to-lose
# fails: service update.failure-action
# fails: service update.max-failure-ratio
# The chapter's other options, given ahead of their time: later updates follow them.
docker service create --name simple \
  --publish published=8000,target=5000 \
  --replicas 2 \
  --update-delay 10s \
  --update-monitor 10s \
  --update-failure-action continue \
  --update-max-failure-ratio 0.5 \
  simplenode:0.2
