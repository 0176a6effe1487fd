# step: one-on-every-node
# fails: service mode
# Three replicas on three nodes are not one for each node.
docker service create --detach --name {{team}}-agent --replicas 2 simplenode:0.1
docker service create --detach --name {{team}}-spare --publish published={{agent-port}},target=5000 simplenode:0.1

docker service rm {{team}}-spare
docker service update --detach --replicas 3 --label-add tier={{tier}} \
  --publish-add published={{agent-port}},target=5000 {{team}}-agent
