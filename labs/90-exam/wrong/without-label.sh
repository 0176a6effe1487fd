# step: one-on-every-node
# fails: service labels
# The label was read over.
docker service create --detach --name {{team}}-agent --replicas 2 simplenode:0.1
docker service create --detach --name {{team}}-spare --publish published={{agent-port}},target=5000 simplenode:0.1

docker service rm {{team}}-agent {{team}}-spare
docker service create --detach --name {{team}}-agent --mode global \
  --publish published={{agent-port}},target=5000 simplenode:0.1
