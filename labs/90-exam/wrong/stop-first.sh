# step: a-careful-release
# fails: service update.order
# fails: update order
# Without --update-order the old task stops first, and one of four is missing meanwhile.
docker service create --name {{team}}-shop --replicas 4 \
  --publish published={{shop-port}},target=5000 \
  --update-failure-action rollback simplenode:0.1
docker service update --image simplenode:0.2 \
  --update-parallelism {{parallelism}} --update-delay {{delay}} {{team}}-shop
