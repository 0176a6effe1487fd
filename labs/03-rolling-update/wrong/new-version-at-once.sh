# step: start-from-version-01
# fails: service image
# fails: http body
# Created with the version that the chapter is going to roll out.
docker service create --name simple \
  --publish published=8000,target=5000 \
  --replicas 2 \
  simplenode:0.2
