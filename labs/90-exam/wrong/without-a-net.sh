# step: a-careful-release
# fails: service update.failure-action
# An update that fails would pause.
docker service create --name {{team}}-shop --replicas 4 \
  --publish published={{shop-port}},target=5000 simplenode:0.1
docker service update --image simplenode:0.2 \
  --update-parallelism {{parallelism}} --update-delay {{delay}} --update-order start-first {{team}}-shop
