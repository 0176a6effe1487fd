# step: create-something-to-remove
# fails: service service
# fails: containers service
# The service has another name than the one that the chapter goes on with.
docker service create --name spare \
  --publish published=8000,target=5000 \
  --replicas 2 \
  simplenode:0.1
