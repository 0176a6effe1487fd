# step: a-careful-release
# fails: update state
# A change of settings alone is an update, too: what is known of the one before is gone.
docker service create --name {{team}}-shop --replicas 4 \
  --publish published={{shop-port}},target=5000 simplenode:0.1
docker service update --image simplenode:0.2 \
  --update-parallelism {{parallelism}} --update-delay {{delay}} --update-order start-first {{team}}-shop
docker service update --update-failure-action rollback {{team}}-shop
