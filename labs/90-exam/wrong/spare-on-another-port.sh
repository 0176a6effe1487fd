# step: one-on-every-node
# fails: absent service
# spare was moved out of the way, where it was to be removed.
docker service create --detach --name {{team}}-spare --publish published={{agent-port}},target=5000 simplenode:0.1

docker service update --detach --publish-rm 5000 --publish-add 8110:5000 {{team}}-spare
sleep 1
docker service create --detach --name {{team}}-agent --mode global --label tier={{tier}} \
  --publish published={{agent-port}},target=5000 simplenode:0.1
