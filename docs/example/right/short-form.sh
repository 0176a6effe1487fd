# step: create-it
# why: the text leaves open how a port is written, and in which order options stand
docker service create --replicas 2 -p 8001:5000 --name hello \
  --label weight=3 --label tier=web \
  simplenode:0.1
