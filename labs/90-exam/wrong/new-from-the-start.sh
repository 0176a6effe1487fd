# step: a-careful-release
# fails: update state
# fails: tasks shutdown
# The right settings, but nothing was ever rolled out.
docker service create --detach --name {{team}}-shop --replicas 4 \
  --publish published={{shop-port}},target=5000 \
  --update-parallelism {{parallelism}} --update-delay {{delay}} --update-order start-first \
  --update-failure-action rollback simplenode:0.2
