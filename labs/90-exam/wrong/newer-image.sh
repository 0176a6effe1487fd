# step: one-on-every-node
# fails: service image
# fails: http body
# It was to stay at 0.1.
docker service create --detach --name {{team}}-agent --replicas 2 simplenode:0.1
docker service create --detach --name {{team}}-spare --publish published={{agent-port}},target=5000 simplenode:0.1

docker service rm {{team}}-agent {{team}}-spare
docker service create --detach --name {{team}}-agent --mode global --label tier={{tier}} \
  --publish published={{agent-port}},target=5000 simplenode:0.2
