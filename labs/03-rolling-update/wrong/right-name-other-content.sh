# step: start-from-version-01
# fails: service image
# fails: http body
# The tag has been moved: what is called 0.1 on this node holds 0.2. The name of an image proves little.
docker tag simplenode:0.2 simplenode:0.1
docker service create --name simple \
  --publish published=8000,target=5000 \
  --replicas 2 \
  --constraint node.hostname==docker-node1 \
  simplenode:0.1
