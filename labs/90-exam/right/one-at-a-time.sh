# step: a-careful-release
# why: "at most" leaves one at a time open, whatever the number is
docker service create --name {{team}}-shop --replicas 4 --publish published={{shop-port}},target=5000 \
  --update-failure-action rollback simplenode:0.1
docker service update --detach --image simplenode:0.2 \
  --update-parallelism 1 --update-delay {{delay}} --update-order start-first {{team}}-shop
