# step: global-one-on-each-node
# fails: service replicas
# fails: tasks running
# fails: http answeredBy
# "Managers manage": the constraint leaves one node out.
docker service create --name everywhere \
  --mode global \
  --constraint node.role==worker \
  --publish published=8004,target=5000 \
  simplenode:0.1
